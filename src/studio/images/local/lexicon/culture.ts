import { type Topic, topicsIn } from "./topic.ts";

export const culture: readonly Topic[] = [
  ...topicsIn("open", [
    [
      "headphone musical-notes musical-note radio",
      "music, song, playlist, headphones, headphone, listening, album, spotify",
      "음악, 노래, 플레이리스트, 헤드폰, 앨범, 음원, 멜론차트, 뮤직, 가사",
    ],
    [
      "microphone musical-notes star singer",
      "singing, sing, singer, karaoke, kpop, k-pop, idol, concert, vocal",
      "가수, 노래방, 케이팝, 아이돌, 콘서트, 보컬, 덕질, 팬미팅, 뮤지컬",
    ],
    [
      "guitar musical-note drum saxophone",
      "guitar, band, instrument, rock music, ukulele",
      "기타, 밴드, 악기, 드럼, 우쿨렐레",
    ],
    [
      "musical-keyboard musical-score musical-note",
      "piano, keyboard music, classical music",
      "피아노, 클래식, 건반",
    ],
    ["violin musical-score trumpet", "violin, orchestra, cello", "바이올린, 오케스트라, 첼로"],
    [
      "woman-dancing man-dancing musical-notes mirror-ball",
      "dance, dancing, dancer, ballet, choreography",
      "춤, 댄스, 안무, 발레, 챌린지댄스",
    ],
    [
      "clapper-board popcorn film-frames movie-camera",
      "movie, film, cinema, netflix, director, trailer",
      "영화, 극장, 넷플릭스, 영화관, 영화추천, 결말, 감독",
    ],
    [
      "television couch-and-lamp popcorn",
      "tv, television, drama, series, k-drama, kdrama, show",
      "드라마, 티비, 텔레비전, 예능, 정주행, 애니메이션, 애니",
    ],
    [
      "performing-arts artist-palette ticket",
      "theater, theatre, opera, acting, actor",
      "연극, 배우, 연기, 공연",
    ],
    [
      "artist-palette paintbrush framed-picture crayon",
      "art, drawing, artist, draw, sketch, illustration, gallery, exhibition, design, painting",
      "미술, 그림, 그리기, 예술, 전시, 전시회, 드로잉, 디자인, 일러스트, 미술관, 색깔, 색, 퍼스널컬러",
    ],
    [
      "camera framed-picture film-frames selfie",
      "camera, photo shoot, photo, tripod, photography, photographer, lens, picture taking, polaroid",
      "사진, 카메라, 촬영, 사진찍기, 인생샷, 필름, 사진작가, 포토, 인생네컷, 사진잘찍는법",
    ],
    [
      "selfie mobile-phone camera-with-flash red-heart",
      "selfie, instagram, influencer, tiktok, social media, sns, followers, reels",
      "셀카, 인스타, 인스타그램, 인플루언서, 틱톡, 팔로워, 릴스, 소셜미디어, 인스타감성",
    ],
    [
      "video-camera movie-camera clapper-board",
      "video, youtube, vlog, youtuber, content creator, filming, shorts, editing, streaming",
      "영상, 유튜브, 브이로그, 유튜버, 크리에이터, 편집, 쇼츠, 숏폼, 구독자, 방송, 콘텐츠, 조회수",
    ],
    [
      "studio-microphone headphone radio",
      "podcast, radio, recording, asmr",
      "팟캐스트, 라디오, 녹음, 오디오북",
    ],
    [
      "video-game joystick alien-monster trophy",
      "game, gaming, gamer, video game, console, nintendo, playstation, esports",
      "게임, 게이머, 닌텐도, 플스, 롤, 게임추천, 이스포츠, 스팀",
    ],
    [
      "chess-pawn game-die puzzle-piece",
      "board game, chess, strategy, dice",
      "보드게임, 체스, 전략, 주사위, 바둑",
    ],
    [
      "yarn thread sewing-needle scissors",
      "knitting, sewing, craft, handmade, crochet, hobby, embroidery",
      "뜨개질, 바느질, 공예, 수제, 취미, 핸드메이드, 자수, 원데이클래스",
    ],
    ["scissors straight-ruler pencil", "scissors, paper craft", "가위, 자르기, 종이접기"],
    [
      "crystal-ball sparkles crescent-moon star",
      "fortune, tarot, horoscope, zodiac, fortune telling, luck, magic",
      "운세, 타로, 사주, 별자리, 궁합, 띠별, 마법, 관상, 꿈해몽",
    ],
    [
      "four-leaf-clover crossed-fingers rainbow",
      "lucky, lottery, clover",
      "행운, 로또, 복권, 당첨, 클로버",
    ],
    [
      "puzzle-piece busts-in-silhouette speech-balloon",
      "mbti, personality, introvert, extrovert, personality type",
      "엠비티아이, 성격, 내향인, 외향인, infp, enfp, 성향, 성격유형",
    ],
    [
      "folded-hands church dove candle",
      "prayer, religion, church, faith, god",
      "기도, 종교, 교회, 성당, 신앙, 불교",
    ],
  ]),
  ...topicsIn("desk", [
    ["shield locked warning", "shield", "방패"],
    [
      "mobile-phone battery speech-balloon magnifying-glass-tilted-left",
      "phone, smartphone, mobile, iphone, app, android, galaxy, screen time, cell phone, apps",
      "휴대폰, 스마트폰, 핸드폰, 앱, 아이폰, 갤럭시, 어플, 폰, 모바일, 안드로이드, 애플, 삼성, 카톡, 카카오톡",
    ],
    [
      "robot brain high-voltage laptop speech-balloon",
      "ai, artificial intelligence, chatgpt, robot, chatbot, gpt, machine learning, automation, claude, prompt engineering",
      "인공지능, 로봇, 챗봇, 자동화, 챗지피티, 에이아이, ai, gpt, chatgpt, 클로드, 제미나이, 딥러닝, 머신러닝, 프롬프트",
    ],
    [
      "laptop gear keyboard light-bulb high-voltage",
      "laptop, computer, coding, code, programming, programmer, developer, software, macbook, pc, notebook computer, tech, technology, python, javascript",
      "노트북, 컴퓨터, 코딩, 개발자, 프로그래밍, 소프트웨어, 맥북, 개발, 테크, 기술, 파이썬, it, pc, 프로그래머, 자바",
    ],
    [
      "desktop-computer keyboard computer-mouse bar-chart",
      "excel, spreadsheet, monitor, desktop, screen, shortcut",
      "엑셀, 모니터, 화면, 단축키, 스프레드시트, 한글파일, 워드, 윈도우",
    ],
    [
      "gear wrench hammer-and-wrench",
      "gear, settings, setting, mechanism, machine, system, configure",
      "설정, 톱니바퀴, 기계, 시스템, 기능",
    ],
    [
      "locked key shield detective",
      "security, password, privacy, hacking, hacker, lock, safety",
      "보안, 비밀번호, 개인정보, 해킹, 자물쇠, 안전, 해커, 보이스피싱, 피싱",
    ],
    [
      "globe-with-meridians satellite-antenna laptop",
      "internet, wifi, wi-fi, network, website, online, web, 5g",
      "인터넷, 와이파이, 네트워크, 웹사이트, 온라인, 사이트, 통신비, 알뜰폰, 요금제",
    ],
    [
      "floppy-disk optical-disk file-folder cloud",
      "data, backup, storage space, download, database, cloud storage",
      "데이터, 백업, 다운로드, 저장공간, 용량, 클라우드",
    ],
    [
      "bell mobile-phone bell-with-slash",
      "notification, bell, alert, reminder",
      "알림, 벨, 구독, 알림설정",
    ],
    [
      "warning cross-mark stop-sign",
      "warning, danger, mistake, caution, error, dangerous, scam",
      "경고, 주의, 위험, 실수, 금지, 주의사항, 절대, 오류, 하지마세요, 조심, 주의할",
    ],
    [
      "bookmark red-heart backhand-index-pointing-down",
      "bookmark, save this, save for later",
      "저장, 북마크, 저장해, 저장각, 저장해두고",
    ],
    [
      "speech-balloon thumbs-up red-heart",
      "comment, reply, speech bubble, bubble, chat, message, text message, share, follow",
      "댓글, 답장, 채팅, 메시지, 공유, 팔로우, 문자, 연락, 톡",
    ],
  ]),
  ...topicsIn("night", [
    [
      "rocket ringed-planet full-moon satellite",
      "rocket, universe, galaxy space, planet, nasa, mars, spaceship, cosmos",
      "우주, 로켓, 행성, 은하, 나사, 화성, 우주선, 블랙홀, 태양계, 천문",
    ],
    [
      "astronaut full-moon rocket star",
      "astronaut, moon landing, spacesuit",
      "우주인, 우주비행사, 달착륙",
    ],
    [
      "crescent-moon star cloud",
      "moon, night, midnight, night sky, evening, nighttime",
      "밤, 야경, 밤하늘, 심야, 야식, 보름달",
    ],
    [
      "glowing-star telescope ringed-planet",
      "star, stars, stargazing, constellation, shooting star",
      "별, 별똥별, 유성우, 별보기, 은하수",
    ],
    ["flying-saucer alien ringed-planet", "ufo, alien", "외계인, 유에프오"],
  ]),
  ...topicsIn("desk", [
    ["telescope ringed-planet full-moon", "telescope, astronomy", "망원경, 천문학"],
    [
      "test-tube microscope alembic dna atom-symbol",
      "science, experiment, chemistry, laboratory, scientist, lab, physics, biology, beaker",
      "과학, 실험, 화학, 실험실, 과학자, 물리, 생물, 연구소",
    ],
    [
      "dna microscope petri-dish",
      "dna, gene, genetics, cell, bacteria",
      "유전자, 세포, 세균, 디엔에이, 미생물",
    ],
    [
      "classical-building scroll amphora moai crown",
      "history, ancient, rome, greek, empire, war history, historical, civilization",
      "역사, 고대, 로마, 조선, 한국사, 제국, 문명, 조선시대, 세계사, 왕조",
    ],
    ["sauropod t-rex volcano bone", "dinosaur, fossil, prehistoric", "공룡, 화석, 선사시대"],
    [
      "crossed-swords shield castle military-helmet",
      "war, battle, sword, army, soldier, military, fight, versus",
      "전쟁, 전투, 군대, 군인, 칼싸움, 싸움, 대결, 군복무",
    ],
    [
      "scroll fountain-pen classical-building",
      "philosophy, quote, proverb, wisdom, stoic",
      "철학, 명언, 속담, 지혜, 인문학, 니체",
    ],
  ]),
];
