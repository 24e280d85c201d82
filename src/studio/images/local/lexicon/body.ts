import { type Topic, topicsIn } from "./topic.ts";

export const body: readonly Topic[] = [
  ...topicsIn("room", [
    [
      "flexed-biceps running-shoe stopwatch person-lifting-weights",
      "fitness, muscle, strength, biceps, strong, core, arm workout",
      "근육, 헬스, 체력, 근력, 팔뚝, 벌크업, 코어, 근력운동",
    ],
    [
      "person-lifting-weights flexed-biceps running-shoe sweat-droplets",
      "gym, workout, exercise, weights, dumbbell, barbell, deadlift, squat, training, home workout, plank, push up",
      "운동, 홈트, 웨이트, 덤벨, 스쿼트, 헬스장, 데드리프트, 피트니스, 플랭크, 홈트레이닝, 푸시업",
    ],
    [
      "person-in-lotus-position lotus candle leaf-fluttering-in-wind",
      "yoga, meditation, meditate, mindfulness, breathing, breathe, relax, pilates, inner peace",
      "요가, 명상, 필라테스, 호흡, 마음챙김, 힐링, 평온, 휴식, 릴랙스",
    ],
    [
      "person-cartwheeling person-in-lotus-position running-shoe",
      "stretching, stretch, posture, flexibility, back pain, neck pain, turtle neck",
      "스트레칭, 자세, 유연성, 거북목, 허리, 목통증, 허리통증, 체형",
    ],
    [
      "bed crescent-moon zzz sleeping-face",
      "sleep, bed, bedroom, nap, pillow, insomnia, mattress, asleep, blanket, bedtime",
      "수면, 잠, 숙면, 불면증, 침대, 낮잠, 베개, 침실, 꿀잠, 잠들기, 이불",
    ],
    [
      "alarm-clock sun hot-beverage bed",
      "alarm, wake up, alarm clock, early bird, get up, snooze",
      "알람, 기상, 아침형, 미라클모닝, 늦잠, 일찍, 알람시계",
    ],
    [
      "sun hot-beverage alarm-clock",
      "morning routine, sunrise, dawn",
      "모닝루틴, 아침루틴, 일출, 새벽, 해돋이",
    ],
    [
      "red-apple green-salad flexed-biceps red-heart stethoscope",
      "health, healthy, wellness, nutrition, wellbeing",
      "건강, 웰빙, 영양, 건강관리, 몸, 면역, 면역력, 장수",
    ],
    [
      "green-salad running-shoe straight-ruler",
      "diet, weight loss, lose weight, calorie, belly fat, fasting, weight",
      "다이어트, 살빼기, 체중, 칼로리, 뱃살, 감량, 간헐적단식, 단식, 몸무게, 다이어터",
    ],
    [
      "pill glass-of-milk tangerine lotion-bottle",
      "vitamin, supplement, pill, medicine, tablet, omega, drug",
      "영양제, 비타민, 약, 알약, 유산균, 오메가, 의약품, 복용",
    ],
    [
      "stethoscope hospital health-worker clipboard",
      "doctor, hospital, clinic, nurse, checkup, medical, patient, symptom, disease",
      "의사, 병원, 건강검진, 간호사, 진료, 검진, 의료, 증상, 질병",
    ],
    [
      "face-with-thermometer thermometer pill hot-beverage",
      "common cold, flu, fever, virus, cough",
      "감기, 독감, 기침, 바이러스, 몸살, 감염",
    ],
    [
      "sneezing-face blossom pill face-with-medical-mask",
      "allergy, sneeze, pollen, nose, fine dust, mask",
      "알레르기, 비염, 재채기, 꽃가루, 미세먼지, 마스크",
    ],
    ["syringe shield adhesive-bandage", "vaccine, injection, shot", "백신, 주사, 예방접종"],
    [
      "adhesive-bandage red-heart pill",
      "wound, bandage, injury, scar, burn",
      "상처, 부상, 반창고, 흉터, 화상",
    ],
    [
      "tooth toothbrush mirror sparkles",
      "teeth, tooth, dentist, toothbrush, dental, toothpaste, braces",
      "치아, 이빨, 양치, 치과, 칫솔, 치약, 충치, 교정, 임플란트, 미백",
    ],
    [
      "eye eyes glasses sunglasses",
      "eye, vision, eyesight, contact lens",
      "눈, 시력, 안과, 렌즈, 안구, 라식, 눈건강",
    ],
    ["glasses eyes open-book", "glasses, eyeglasses, spectacles", "안경"],
    ["ear headphone musical-note", "ear, hearing, earphone", "귀, 청력, 이어폰, 이명"],
    [
      "bone skull flexed-biceps",
      "bone, joint, skeleton, spine, calcium",
      "뼈, 관절, 척추, 골다공증, 칼슘, 디스크",
    ],
    ["leg running-shoe foot", "leg, knee, foot, calf", "무릎, 발, 종아리, 하체, 하지"],
    [
      "brain light-bulb puzzle-piece books",
      "brain, mind, memory, mental, think, psychology, concentration, focus, neuron, dopamine",
      "뇌, 두뇌, 기억력, 심리, 집중력, 집중, 생각, 심리학, 도파민, 뇌과학, 정신, 치매",
    ],
    [
      "anatomical-heart red-heart running-shoe",
      "heart health, blood pressure, cholesterol, cardio, heartbeat",
      "심장, 혈압, 콜레스테롤, 고혈압, 혈관, 유산소",
    ],
    ["drop-of-blood syringe candy", "blood, blood sugar, diabetes", "혈당, 당뇨, 혈액, 헌혈"],
    [
      "lungs leaf-fluttering-in-wind",
      "lung, smoking, quit smoking, cigarette",
      "폐, 금연, 담배, 흡연",
    ],
    [
      "droplet toilet roll-of-paper",
      "digestion, gut, constipation, stomach, toilet",
      "변비, 소화, 위장, 장건강, 화장실, 배변",
    ],
    [
      "pregnant-woman baby-bottle red-heart",
      "pregnancy, pregnant, maternity",
      "임신, 임산부, 출산, 태교, 난임",
    ],
    [
      "person-getting-massage candle hot-springs lotus",
      "massage, spa, sauna, self care",
      "마사지, 스파, 사우나, 찜질방, 셀프케어, 지압",
    ],
    [
      "bathtub bubbles duck soap",
      "bath, bathtub, bathroom, bubble bath, half bath",
      "목욕, 욕조, 반신욕, 샤워, 입욕",
    ],
    ["shower soap lotion-bottle bubbles", "shower, shampoo, wash", "샴푸, 씻기, 머리감기"],
  ]),
  ...topicsIn("open", [
    ["womans-boot hiking-boot", "boot, rain boots", "부츠, 장화"],
    ["raising-hands person-cartwheeling", "arms, arm", "만세"],
    [
      "lotion-bottle sparkles cucumber mirror droplet",
      "skincare, skin, lotion, sunscreen, serum, moisturizer, cream, acne, toner, face mask, skin care",
      "피부, 스킨케어, 로션, 선크림, 세럼, 보습, 여드름, 화장품, 토너, 팩, 크림, 모공, 클렌징, 세안, 피부관리",
    ],
    [
      "lipstick nail-polish mirror kiss-mark sparkles",
      "makeup, lipstick, beauty, cosmetics, cosmetic, foundation, mascara",
      "메이크업, 화장, 립스틱, 뷰티, 쿠션, 마스카라, 올리브영, 눈썹, 섀도우",
    ],
    ["nail-polish sparkles ring", "nail, manicure", "네일, 매니큐어, 손톱"],
    [
      "person-getting-haircut scissors barber-pole mirror",
      "haircut, hair, hairstyle, barber, hair salon, bangs",
      "헤어, 머리, 미용실, 커트, 머리카락, 펌, 염색, 탈모, 앞머리, 단발",
    ],
    ["razor mirror lotion-bottle", "shave, razor, grooming", "면도, 제모, 그루밍"],
    ["rose lotion-bottle bouquet", "perfume, scent, fragrance", "향수, 향기, 디퓨저"],
    [
      "dress high-heeled-shoe handbag lipstick sparkles",
      "fashion, outfit, dress, style, ootd, clothes, clothing, wardrobe, closet",
      "패션, 옷, 코디, 원피스, 스타일, 옷장, 데일리룩, 룩북, 의류, 옷차림, 스타일링",
    ],
    [
      "t-shirt jeans running-shoe billed-cap",
      "shirt, t-shirt, sweater, hoodie, t-shirts, tee, rolled t-shirt, top",
      "티셔츠, 상의, 반팔, 맨투맨, 셔츠",
    ],
    ["jeans t-shirt running-shoe", "jeans, denim, pants, trousers", "청바지, 바지, 데님, 하의"],
    [
      "coat scarf gloves womans-boot",
      "coat, jacket, padding, outerwear",
      "코트, 자켓, 패딩, 외투, 아우터",
    ],
    [
      "necktie mans-shoe briefcase office-worker",
      "suit, necktie, tie, formal wear",
      "정장, 넥타이, 수트, 양복",
    ],
    [
      "running-shoe socks mans-shoe",
      "shoes, shoe, running shoe, sneakers, sneaker, footwear",
      "신발, 운동화, 스니커즈, 구두",
    ],
    ["high-heeled-shoe dress handbag", "heels, high heel", "하이힐, 힐"],
    [
      "handbag purse clutch-bag shopping-bags",
      "bag, handbag, purse, tote",
      "가방, 핸드백, 명품백, 에코백, 명품",
    ],
    [
      "ring gem-stone sparkles crown",
      "jewelry, ring, diamond, necklace, earring, accessory",
      "반지, 보석, 다이아몬드, 목걸이, 액세서리, 귀걸이, 주얼리",
    ],
    ["watch alarm-clock briefcase", "watch, wristwatch, smartwatch", "시계, 손목시계, 스마트워치"],
    ["womans-hat billed-cap top-hat", "hat, cap, sun hat", "모자"],
    ["crown sparkles gem-stone trophy", "luxury, queen, king, crown", "럭셔리, 왕, 왕관, 여왕"],
    ["mirror sparkles lipstick", "mirror, reflection", "거울"],
  ]),
  ...topicsIn("open", [
    [
      "exploding-head cloud-with-lightning-and-rain brain high-voltage",
      "stress, burnout, overwhelm, tension",
      "스트레스, 번아웃, 압박, 과로, 긴장",
    ],
    [
      "face-with-steam-from-nose anger-symbol volcano fire",
      "angry, anger, rage, furious, annoyed, temper",
      "화, 분노, 짜증, 화나는, 빡침, 화병, 분노조절",
    ],
    [
      "crying-face broken-heart cloud-with-rain umbrella",
      "sad, cry, tears, depression, depressed, lonely, loneliness, grief",
      "우울, 슬픔, 눈물, 외로움, 우울증, 고독, 울음, 슬픈",
    ],
    [
      "anxious-face-with-sweat spiral-shell cloud-with-rain heart-with-ribbon",
      "anxiety, anxious, worry, nervous, panic, fear, afraid",
      "불안, 걱정, 초조, 공황, 두려움, 공포, 떨림, 불안감",
    ],
    [
      "mending-heart brain sun-behind-cloud people-hugging",
      "mental health, therapy, counseling, healing, emotional, emotion, self esteem, heal",
      "멘탈, 정신건강, 상담, 감정, 치유, 자존감, 마음, 위로, 공감, 멘탈관리",
    ],
    [
      "smiling-face-with-smiling-eyes sun rainbow balloon",
      "happiness, joy, positive, gratitude",
      "행복, 기쁨, 미소, 긍정, 감사, 웃음, 즐거움",
    ],
    [
      "rolling-on-the-floor-laughing face-with-tears-of-joy party-popper",
      "funny, laugh, humor, joke, comedy, meme, hilarious",
      "웃긴, 유머, 개그, 웃음참기, 밈, 농담, 꿀잼, 코미디",
    ],
    [
      "red-heart heart-with-arrow love-letter rose",
      "love, romance, crush, valentine, heart",
      "사랑, 연애, 짝사랑, 로맨스, 설렘, 발렌타인, 썸, 고백",
    ],
    [
      "heart-with-arrow wine-glass bouquet kiss-mark",
      "dating, date night, blind date, couple, boyfriend, girlfriend, relationship, first date",
      "데이트, 소개팅, 커플, 남자친구, 여자친구, 연인, 남친, 여친, 인간관계, 소개팅앱",
    ],
    [
      "broken-heart crying-face cloud-with-rain",
      "breakup, heartbreak, divorce, ex",
      "이별, 실연, 이혼, 헤어진, 헤어짐, 전남친",
    ],
    [
      "clinking-glasses people-hugging heart-hands speech-balloon",
      "friend, friendship, bestie, best friend, hangout",
      "친구, 우정, 절친, 베프, 친구들",
    ],
    [
      "tired-face low-battery zzz hot-beverage",
      "tired, fatigue, exhausted, exhaustion, lethargy",
      "피로, 피곤, 만성피로, 지친, 무기력, 졸음, 번아웃증후군",
    ],
    [
      "thinking-face red-question-mark thought-balloon light-bulb",
      "curious, doubt, mystery, secret, quiz",
      "고민, 의문, 비밀, 퀴즈, 미스터리",
    ],
  ]),
];
