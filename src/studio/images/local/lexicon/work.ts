import { type Topic, topicsIn } from "./topic.ts";

export const work: readonly Topic[] = [
  ...topicsIn("desk", [
    ["alarm-clock hourglass-not-done stopwatch", "clock, wall clock", "벽시계"],
    ["microphone speech-balloon speaking-head", "microphone, mic, speaker", "마이크"],
    [
      "bar-chart chart-increasing magnifying-glass-tilted-left",
      "chart, graph, bar chart, statistics",
      "그래프, 통계, 차트",
    ],
    ["red-question-mark thinking-face light-bulb", "question mark", ""],
    ["placard megaphone", "sign, placard, banner", "간판, 팻말"],
    ["raised-hand stop-sign", "stop hand, raised hand, refuse, say no", "거절, 거절하는"],
    ["pencil straight-ruler memo", "pencil", "연필"],
    ["pen memo fountain-pen", "pen", "볼펜"],
    ["page-facing-up pencil paperclip", "paper, sheet of paper, page", "종이"],
    ["hourglass-not-done stopwatch", "sand timer", "모래시계"],
    [
      "love-letter pen",
      "handwritten card, greeting card, thank you card, postcard",
      "카드편지, 엽서",
    ],
    [
      "necktie briefcase handshake clipboard microphone",
      "interview, job interview, interviewer, recruiter, hiring, interviewee",
      "면접, 면접관, 면접준비, 채용, 압박면접, 면접장, 자기소개",
    ],
    [
      "page-facing-up pen identification-card briefcase",
      "resume, cv, cover letter, job application, application, portfolio",
      "자소서, 이력서, 자기소개서, 포트폴리오, 지원서, 서류",
    ],
    [
      "briefcase office-building handshake chart-increasing",
      "career, job, work, profession, promotion, employment, job search, job hunting",
      "취업, 직장, 커리어, 이직, 취준, 승진, 직업, 경력, 취준생, 구직, 일자리, 입사",
    ],
    [
      "office-worker office-building hot-beverage laptop",
      "office, office worker, employee, coworker, colleague, workplace, new hire, boss, manager",
      "회사, 직장인, 사무실, 동료, 신입, 상사, 회사원, 신입사원, 팀장, 직장생활, 사회초년생, 사회생활",
    ],
    [
      "door briefcase waving-hand envelope",
      "quit, resign, resignation, retirement, layoff",
      "퇴사, 사직, 은퇴, 퇴직, 사표, 노후",
    ],
    [
      "busts-in-silhouette speech-balloon spiral-notepad hot-beverage",
      "meeting, team, conference, discussion, collaboration, teamwork, brainstorm",
      "회의, 미팅, 팀, 협업, 토론, 팀워크, 회의록",
    ],
    [
      "bar-chart person-raising-hand microphone laptop",
      "presentation, present, slide, powerpoint, pitch, public speaking, audience",
      "발표, 프레젠테이션, 피티, ppt, 피피티, 파워포인트, 청중",
    ],
    [
      "speaking-head speech-balloon microphone megaphone",
      "speech, speak, talk, conversation, communication, speaking, voice, small talk",
      "의사소통, 말하기, 대화, 스피치, 말투, 화법, 목소리, 소통, 말, 대화법, 스몰토크",
    ],
    [
      "e-mail envelope laptop paperclip",
      "email, e-mail, mail, inbox, gmail, newsletter",
      "이메일, 메일, 편지함, 뉴스레터, 지메일",
    ],
    ["envelope love-letter postbox pen", "letter, envelope, post", "편지, 봉투, 우편, 우체국"],
    [
      "handshake briefcase page-with-curl",
      "deal, contract, partnership, negotiation, negotiate, agreement, handshake, trust",
      "계약, 협상, 거래, 계약서, 악수, 파트너, 신뢰, 합의",
    ],
    [
      "rocket light-bulb chart-increasing briefcase",
      "startup, business, entrepreneur, launch, founder, side hustle, company",
      "창업, 사업, 스타트업, 부업, 사업자, 대표, 투잡, 엔잡, 기업",
    ],
    [
      "megaphone chart-increasing mobile-phone bullseye",
      "megaphone, marketing, advertising, advertisement, brand, branding, promotion campaign, seo",
      "마케팅, 광고, 브랜드, 홍보, 브랜딩, 바이럴",
    ],
    [
      "convenience-store shopping-cart coin receipt",
      "small business, store owner, small shop, sales, retail, shop owner",
      "자영업, 장사, 가게, 매장, 소상공인, 매출, 판매, 영업",
    ],
    [
      "clipboard spiral-notepad pen hourglass-not-done",
      "productivity, todo, to do list, task, checklist, efficient, productive, habit tracker, list",
      "생산성, 할일, 체크리스트, 효율, 업무, 일잘러, 목록, 투두, 일머리, 업무효율",
    ],
    [
      "hourglass-not-done alarm-clock spiral-calendar stopwatch",
      "time, time management, hourglass, deadline, schedule, minutes, procrastination, pomodoro, timer",
      "시간, 시간관리, 마감, 미루기, 데드라인, 자투리, 시간표, 미루는, 타이머",
    ],
    [
      "spiral-calendar pen check-mark-button alarm-clock",
      "calendar, plan, planner, date book, weekly, monthly, schedule book, week, month, year",
      "달력, 계획, 플래너, 다이어리, 일주일, 한달, 캘린더, 주간, 월간, 계획표",
    ],
    [
      "bullseye flag-in-hole trophy chart-increasing",
      "goal, target, aim, objective, resolution",
      "목표, 타겟, 목표달성, 신년계획, 과녁",
    ],
    [
      "trophy 1st-place-medal party-popper crown",
      "success, win, winner, trophy, achievement, award, champion, victory",
      "성공, 우승, 트로피, 성취, 수상, 승리, 합격, 1등, 챔피언",
    ],
    [
      "calendar seedling spiral-calendar check-mark-button",
      "habit, routine, daily, consistency, discipline",
      "습관, 루틴, 꾸준함, 매일, 작은습관, 습관만들기",
    ],
    [
      "fire rocket flexed-biceps mountain",
      "motivation, motivate, passion, challenge, inspire, courage, confidence, grit",
      "동기부여, 열정, 도전, 자신감, 의지, 용기, 노력, 자기계발, 갓생, 끈기",
    ],
    [
      "seedling chart-increasing books growing-heart",
      "growth, grow, self improvement, improve, progress",
      "성장, 자기개발, 발전, 향상",
    ],
    [
      "file-folder card-index-dividers paperclip file-cabinet",
      "document, file, paperwork, folder, filing",
      "문서, 파일, 폴더, 서류정리, 보고서",
    ],
    [
      "balance-scale judge scroll classical-building",
      "law, legal, lawyer, court, judge, rights, lawsuit, rule",
      "법률, 변호사, 소송, 재판, 판사, 권리, 법원, 규칙, 노동법, 고소",
    ],
    [
      "ballot-box-with-ballot classical-building megaphone",
      "politics, vote, election, government, policy",
      "정치, 투표, 선거, 정부, 정책, 대통령, 국회",
    ],
    [
      "newspaper globe-showing-asia-australia megaphone",
      "news, newspaper, journalism, headline, issue",
      "뉴스, 신문, 이슈, 시사, 속보",
    ],
  ]),
  ...topicsIn("open", [
    ["label scissors receipt", "label, price tag, tag", "가격표, 라벨"],
    [
      "pig money-bag coin dollar-banknote chart-increasing",
      "saving, savings, save money, piggy bank, budget, frugal, emergency fund, thrift",
      "저축, 절약, 적금, 저금, 예산, 가계부, 짠테크, 예금, 돼지저금통, 통장, 돈모으기, 생활비, 목돈, 절약법, 무지출",
    ],
    [
      "money-bag coin dollar-banknote gem-stone",
      "money, cash, coin, rich, wealth, finance, financial, income, salary, wage, millionaire, pay",
      "돈, 현금, 재테크, 부자, 월급, 자산, 금융, 소득, 연봉, 용돈, 경제, 파이어족, 수입, 급여, 돈관리",
    ],
    [
      "chart-increasing bar-chart coin rocket",
      "stock, stocks, investment, invest, investing, trading, etf, dividend, portfolio investment, shares, market",
      "주식, 투자, 배당, 증권, 코스피, 투자자, 주식투자, 상장, 펀드, 수익률, 수익, 배당주, 미국주식",
    ],
    [
      "chart-decreasing money-with-wings crying-face",
      "inflation, recession, loss, crash, crisis",
      "인플레이션, 물가, 손실, 폭락, 경기침체, 위기, 하락, 손해",
    ],
    [
      "coin chart-increasing laptop locked",
      "bitcoin, crypto, cryptocurrency, blockchain, nft",
      "비트코인, 코인, 가상화폐, 암호화폐, 블록체인, 이더리움",
    ],
    [
      "house-with-garden key money-bag houses",
      "real estate, property, mortgage, rent, house hunting, apartment, landlord, home loan, lease",
      "부동산, 아파트, 전세, 월세, 청약, 내집마련, 집값, 임대, 매매, 전월세, 갭투자, 주택, 경매, 복비",
    ],
    [
      "bank credit-card coin receipt",
      "bank, loan, interest, debt, credit, credit score",
      "은행, 대출, 이자, 빚, 신용, 금리, 신용점수, 부채",
    ],
    [
      "credit-card shopping-bags receipt",
      "credit card, card, payment",
      "카드, 신용카드, 결제, 체크카드, 할부",
    ],
    [
      "receipt abacus coin page-with-curl",
      "tax, taxes, receipt, refund, accounting, year end tax, bill, invoice",
      "세금, 연말정산, 영수증, 환급, 회계, 종합소득세, 부가세, 절세, 공과금, 관리비, 세무",
    ],
    [
      "umbrella shield red-heart page-facing-up",
      "insurance, insure, coverage, pension, protection",
      "보험, 연금, 실비, 국민연금, 보장, 실손, 보험료, 보호",
    ],
    [
      "money-with-wings shopping-cart receipt",
      "spending, expense, cost, price, expensive, overspending, waste",
      "지출, 소비, 비용, 가격, 과소비, 낭비, 비싼, 충동구매",
    ],
    [
      "currency-exchange dollar-banknote globe-with-meridians",
      "exchange rate, currency, dollar, exchange, euro",
      "환율, 환전, 달러, 유로, 엔화",
    ],
    [
      "shopping-bags credit-card label shopping-cart",
      "shopping, shop, mall, buy, purchase, sale, discount, bargain, store, black friday",
      "쇼핑, 구매, 할인, 세일, 쇼핑몰, 백화점, 아울렛, 득템, 쿠팡, 다이소, 직구, 최저가, 추천템, 꿀템, 아이템",
    ],
    [
      "shopping-cart leafy-green carrot receipt",
      "grocery, groceries, supermarket, cart",
      "장보기, 마트, 시장, 이마트, 코스트코, 장바구니, 식재료",
    ],
    [
      "recycling-symbol t-shirt label",
      "second hand, used goods, thrift shop, resale",
      "중고, 당근마켓, 중고거래, 빈티지",
    ],
    [
      "wrapped-gift ribbon party-popper red-heart",
      "gift, present box, gift box, surprise, giveaway, wrapped present",
      "선물, 이벤트, 경품, 선물추천, 집들이선물, 기프트",
    ],
  ]),
  ...topicsIn("desk", [
    [
      "books pencil open-book light-bulb glasses",
      "study, studying, homework, learn, learning, education, notes, textbook, study lecture",
      "공부, 공부법, 숙제, 학습, 교육, 복습, 예습, 인강, 암기, 공부자극, 강의, 과외, 학원, 필기",
    ],
    [
      "pencil memo hundred-points alarm-clock",
      "exam, quiz test, grade, score, sat, toeic, certification, midterm",
      "시험, 수능, 토익, 성적, 자격증, 점수, 내신, 기말고사, 중간고사, 모의고사, 고시, 공무원시험, 오답노트",
    ],
    [
      "graduation-cap school books party-popper",
      "graduation, university, college, degree, campus, scholarship, graduate",
      "졸업, 대학, 대학교, 입시, 학위, 캠퍼스, 장학금, 대학생, 대학원, 새내기, 학점",
    ],
    [
      "school pencil backpack books",
      "school, student, classroom, class, pupil",
      "학교, 학생, 교실, 수업, 고등학생, 중학생, 초등학생, 개학, 새학기, 수험생, 고3",
    ],
    [
      "teacher open-book red-apple school",
      "teacher, teach, professor, tutor, lesson, mentor",
      "선생님, 교사, 교수, 가르치기, 레슨, 멘토",
    ],
    [
      "open-book books glasses bookmark",
      "book, reading, read, novel, library, literature, bookshelf",
      "책, 독서, 소설, 도서관, 문학, 책읽기, 서점, 책추천, 독후감",
    ],
    [
      "speech-balloon globe-with-meridians open-book",
      "english, language, vocabulary, grammar, pronunciation, foreign language, translate, translation",
      "영어, 영어회화, 회화, 단어, 문법, 발음, 외국어, 언어, 번역, 영단어, 중국어, 스페인어",
    ],
    [
      "writing-hand fountain-pen memo notebook",
      "writing, write, writer, journal, diary, blog, essay, handwriting, journaling",
      "글쓰기, 일기, 블로그, 작가, 에세이, 글, 작문, 메모, 기록, 손글씨, 필사, 노트",
    ],
    [
      "spiral-notepad pen notebook pushpin",
      "notepad, note, sticky notes, notebook, memo, sticky note",
      "메모장, 공책, 포스트잇",
    ],
    [
      "abacus triangular-ruler straight-ruler",
      "math, mathematics, calculate, calculator, number, algebra",
      "수학, 계산, 계산기, 숫자, 산수",
    ],
    [
      "light-bulb sparkles brain pencil",
      "idea, insight, creativity, creative, lightbulb, light bulb, life hack",
      "아이디어, 창의력, 전구, 영감",
    ],
    [
      "magnifying-glass-tilted-left page-facing-up light-bulb",
      "search, research, google, analysis, magnifying glass, discover",
      "검색, 조사, 연구, 분석, 구글, 돋보기, 발견, 네이버",
    ],
    [
      "puzzle-piece light-bulb gear",
      "puzzle, problem, solution, solve",
      "퍼즐, 문제, 해결, 해결법, 솔루션",
    ],
  ]),
];
