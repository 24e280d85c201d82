import { type Topic, topicsIn } from "./topic.ts";

export const home: readonly Topic[] = [
  ...topicsIn("room", [
    ["window couch-and-lamp sun", "curtain, curtains", "커튼"],
    [
      "snowflake thermometer house",
      "air conditioner, air conditioning, fan, heater, humidifier",
      "선풍기, 히터, 가습기, 보일러, 온풍기",
    ],
    ["teapot fire hot-beverage", "kettle", "주전자, 커피포트"],
    ["thermometer sun snowflake", "thermometer, temperature", "온도, 온도계, 체온"],
    ["roll-of-paper sponge droplet", "towel, paper towel, tissue, napkin", "수건, 휴지, 키친타월"],
    ["jar honey-pot spoon", "jar", "유리병, 밀폐용기"],
    ["spoon fork-and-knife", "spoon", "숟가락, 스푼"],
    ["balance-scale scroll", "scale, kitchen scale", "저울"],
    [
      "broom bucket sponge soap bubbles",
      "cleaning, duster, feather duster, cloth, spray bottle, broom, mop, dust, chores, vacuum, wipe, dirty, spring cleaning",
      "청소, 대청소, 먼지, 걸레, 집안일, 청소기, 빗자루, 청소법, 곰팡이, 물때, 욕실청소, 배수구",
    ],
    [
      "soap bubbles sponge droplet",
      "soap, dishes, dishwashing, detergent",
      "비누, 설거지, 세제, 거품, 베이킹소다, 식초, 주방세제",
    ],
    [
      "basket t-shirt socks bubbles",
      "laundry, washing machine, washing, ironing, stain, dryer",
      "빨래, 세탁, 세탁기, 얼룩, 다림질, 건조기, 섬유유연제, 세탁법",
    ],
    [
      "card-file-box basket label check-mark-button package",
      "organizing, organize, organising, tidy, storage, declutter, minimalism, minimalist, decluttering, shelf, box, drawer",
      "정리, 수납, 미니멀, 미니멀리즘, 정돈, 옷정리, 정리정돈, 미니멀라이프, 수납법, 서랍, 선반, 버리기",
    ],
    [
      "package delivery-truck house key",
      "moving, move house, moving house, moving day, relocation, cardboard box, boxes",
      "이사, 이삿짐, 입주, 이사준비, 포장이사, 박스, 상자",
    ],
    [
      "couch-and-lamp potted-plant framed-picture window",
      "interior, sofa, living room, furniture, decor, couch, lamp, home decor, decoration",
      "인테리어, 소파, 거실, 가구, 조명, 홈스타일링, 집꾸미기, 방꾸미기, 오늘의집, 꾸미기",
    ],
    [
      "house house-with-garden key potted-plant",
      "house, home, housing, roommate, living alone",
      "집, 자취, 원룸, 홈, 자취방, 자취생, 독립, 주거, 1인가구, 자취꿀팁",
    ],
    [
      "chair couch-and-lamp desktop-computer",
      "chair, desk setup, table setting",
      "의자, 데스크테리어, 데스크",
    ],
    [
      "window sun leaf-fluttering-in-wind",
      "window, ventilation, balcony",
      "창문, 환기, 베란다, 발코니, 결로",
    ],
    ["door key locked house", "door, entrance, doorway", "문, 현관, 출입문"],
    ["key locked old-key", "key, keys, unlock", "열쇠, 핵심"],
    [
      "hammer-and-wrench toolbox screwdriver nut-and-bolt",
      "diy, tool, repair, fix, tools, handyman, renovation, toolbox",
      "셀프인테리어, 공구, 수리, 고치기, 리모델링, 도구, 셀프수리, 목공",
    ],
    [
      "hammer wood carpentry-saw nut-and-bolt",
      "hammer, wood, woodworking, carpenter, build, nail hammer",
      "망치, 나무판, 목수, 만들기",
    ],
    [
      "paintbrush artist-palette bucket",
      "painting wall, paint, wallpaper",
      "페인트, 도배, 페인팅, 벽지",
    ],
    [
      "electric-plug light-bulb high-voltage battery",
      "electricity, plug, power, energy bill, outlet, energy",
      "전기, 전기세, 콘센트, 전력, 에너지, 난방비, 가스비, 전기요금, 에어컨",
    ],
    [
      "battery electric-plug mobile-phone high-voltage",
      "battery, charging, charge, charger, power bank",
      "배터리, 충전, 충전기, 보조배터리, 건전지",
    ],
    ["candle bathtub", "candle, aroma", "캔들, 양초, 촛불, 아로마, 무드"],
    [
      "wastebasket recycling-symbol bucket",
      "trash, garbage, rubbish, trash can",
      "쓰레기, 쓰레기통, 음쓰, 음식물쓰레기",
    ],
    ["bucket sponge droplet", "bucket, faucet, plumbing", "양동이, 수도, 누수, 배관"],
    [
      "mosquito spider cockroach ant",
      "bug, insect, mosquito, cockroach, pest",
      "벌레, 모기, 바퀴벌레, 해충, 곤충, 초파리, 개미",
    ],
    [
      "fire-extinguisher fire-engine fire warning",
      "fire safety, fire extinguisher, firefighter",
      "소화기, 화재, 소방, 소방관",
    ],
    ["fire sparkles high-voltage", "fire, flame, hot trend, viral", "불, 불꽃, 화력, 핫한"],
  ]),
  ...topicsIn("room", [
    [
      "baby baby-bottle teddy-bear",
      "baby, newborn, infant, toddler, childcare",
      "아기, 신생아, 육아, 영아, 돌아기, 아가, 이유식, 기저귀, 육아템, 육아꿀팁",
    ],
    [
      "child teddy-bear crayon kite",
      "child, kid, children, kids, kindergarten",
      "아이, 어린이, 유아, 유치원, 아이들, 자녀, 어린이집, 애들",
    ],
    [
      "people-hugging house red-heart baby",
      "parenting, family, parent, mom, dad, mother, father, grandma",
      "부모, 가족, 엄마, 아빠, 부모님, 어머니, 아버지, 할머니, 훈육, 시댁, 효도, 가정의달",
    ],
    [
      "teddy-bear balloon yo-yo",
      "toy, doll, teddy bear, lego, playtime",
      "장난감, 인형, 곰인형, 레고, 놀이",
    ],
    [
      "older-person teacup-without-handle red-heart",
      "senior, elderly, aging, old age",
      "노인, 시니어, 어르신, 노화, 실버, 중년, 갱년기",
    ],
    [
      "dog-face paw-prints bone tennis",
      "dog, puppy, pet dog, dog walk, pup, leash",
      "강아지, 개, 반려견, 강아지산책, 멍멍이, 댕댕이, 애견, 견주, 유기견, 멍냥이",
    ],
    [
      "cat-face paw-prints yarn fish",
      "cat, kitten, kitty, feline",
      "고양이, 냥이, 반려묘, 집사, 캣타워, 아깽이, 길고양이, 야옹이",
    ],
    [
      "paw-prints dog-face cat-face rabbit-face",
      "pet, pets, animal, veterinarian, vet",
      "반려동물, 펫, 동물, 동물병원, 애완동물, 수의사",
    ],
    ["hamster rabbit-face carrot", "hamster, rabbit, bunny", "햄스터, 토끼"],
    ["parrot bird feather", "bird, parrot", "앵무새"],
    ["tropical-fish fish bubbles", "fish tank, goldfish", "어항, 열대어, 금붕어"],
  ]),
  ...topicsIn("open", [
    [
      "wedding ring bouquet bottle-with-popping-cork dove",
      "wedding, marriage, marry, bride, groom, proposal, engagement, newlywed, honeymoon",
      "결혼, 웨딩, 결혼식, 청첩장, 신혼, 신부, 프러포즈, 프로포즈, 신혼여행, 축의금, 하객, 신혼부부, 스드메",
    ],
    [
      "bouquet rose tulip cherry-blossom",
      "flower, bouquet, rose, florist, bloom, tulip, petals",
      "꽃, 꽃다발, 장미, 튤립, 꽃집, 플라워",
    ],
    [
      "party-popper balloon confetti-ball birthday-cake",
      "party, celebration, celebrate, festival, event, housewarming, congratulations",
      "파티, 축하, 집들이, 기념, 환영, 행사, 페스티벌",
    ],
    [
      "christmas-tree santa-claus wrapped-gift snowman bell",
      "christmas, santa, xmas, holiday season",
      "크리스마스, 산타, 성탄절, 트리, 연말",
    ],
    [
      "jack-o-lantern ghost spider-web candy bat",
      "halloween, pumpkin, ghost, spooky, scary, horror",
      "할로윈, 핼러윈, 호박, 귀신, 괴담, 유령",
    ],
    [
      "red-envelope kimono moon-cake red-paper-lantern",
      "lunar new year, seollal, chuseok, thanksgiving",
      "설날, 추석, 명절, 세뱃돈, 차례, 연휴, 한가위, 제사",
    ],
    [
      "party-popper sparkles clinking-glasses",
      "fireworks, new year, countdown",
      "새해, 불꽃놀이, 신년, 폭죽, 2027년, 2026년",
    ],
    ["pine-decoration calendar sun", "holiday, weekend, day off", "주말, 공휴일, 쉬는날, 휴일"],
  ]),
];
