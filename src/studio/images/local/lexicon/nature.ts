import { type Topic, topicsIn } from "./topic.ts";

export const nature: readonly Topic[] = [
  ...topicsIn("hills", [
    [
      "camping tent fire evergreen-tree",
      "camping, campsite, sleeping bag, sleeping mat, tent, campfire, glamping, camp, caravan",
      "캠핑, 텐트, 모닥불, 글램핑, 차박, 캠핑장, 캠핑카, 불멍, 백패킹",
    ],
    [
      "hiking-boot mountain backpack evergreen-tree compass",
      "hiking, hike, trail, trekking, hiker, mountaineering",
      "등산, 등산화, 트레킹, 산행, 둘레길, 하이킹, 올레길",
    ],
    [
      "mountain snow-capped-mountain evergreen-tree hiking-boot",
      "mountain, peak, summit, hill, cliff, valley",
      "산, 정상, 봉우리, 설악산, 한라산, 지리산, 언덕, 계곡",
    ],
    [
      "evergreen-tree deciduous-tree leaf-fluttering-in-wind",
      "nature, forest, park, woods, outdoor, landscape, picnic, countryside",
      "자연, 숲, 공원, 야외, 피크닉, 소풍, 한강, 시골, 산림욕, 풍경, 나무숲",
    ],
    [
      "person-walking deciduous-tree running-shoe sun",
      "walk, walking, stroll, steps, walker",
      "산책, 걷기, 만보, 걸음, 만보걷기, 걷는",
    ],
    [
      "deciduous-tree evergreen-tree leaf-fluttering-in-wind",
      "tree, wood tree, oak, bark",
      "나무, 가로수",
    ],
    [
      "potted-plant seedling herb sun",
      "plant, houseplant, flower pot, potted plant, watering can, indoor plant, succulent, pot plant, plants, monstera",
      "식물, 화분, 반려식물, 다육이, 몬스테라, 플랜테리어, 식집사, 실내식물",
    ],
    [
      "seedling sunflower tulip bucket sun",
      "garden, gardening, seed, soil, farm garden, sprout, planting, gardener",
      "정원, 가드닝, 텃밭, 씨앗, 새싹, 원예, 모종, 흙",
    ],
    [
      "tractor farmer sheaf-of-rice cow",
      "farm, farmer, agriculture, harvest, tractor",
      "농장, 농부, 농업, 수확, 농사, 귀농, 귀촌",
    ],
    [
      "cherry-blossom tulip butterfly blossom",
      "spring, cherry blossom, blossom, springtime",
      "봄, 벚꽃, 봄꽃, 벚꽃놀이, 봄나들이",
    ],
    [
      "maple-leaf fallen-leaf chestnut deciduous-tree",
      "autumn, fall season, maple, foliage, leaves",
      "가을, 단풍, 낙엽, 은행나무, 단풍놀이, 가을여행",
    ],
    [
      "snowflake snowman scarf gloves snow-capped-mountain",
      "winter, snow, snowman, snowy, cold weather, freezing, frost",
      "겨울, 눈사람, 한파, 설경, 추위, 폭설, 동파, 겨울철, 월동",
    ],
    [
      "scarf gloves hot-beverage snowflake",
      "scarf, gloves, knit, warm clothes",
      "목도리, 장갑, 니트, 핫팩, 방한",
    ],
    [
      "sun sun-behind-cloud cloud rainbow",
      "sun, weather, sky, sunshine, sunlight, forecast",
      "날씨, 태양, 하늘, 일기예보, 햇빛, 기온",
    ],
    [
      "umbrella-with-rain-drops cloud-with-rain droplet",
      "rain, umbrella, rainy, monsoon, drizzle",
      "비, 우산, 장마, 장마철, 소나기, 비오는날, 빗길, 습기, 제습",
    ],
    [
      "cloud-with-lightning-and-rain tornado high-voltage",
      "storm, typhoon, thunder, lightning, hurricane, tornado",
      "태풍, 번개, 폭풍, 천둥, 폭우, 벼락",
    ],
    ["rainbow sun-behind-rain-cloud cloud", "rainbow", "무지개"],
    ["cloud sun leaf-fluttering-in-wind", "cloud, wind, fog", "구름, 바람, 안개"],
    [
      "volcano fire warning",
      "volcano, earthquake, disaster, lava",
      "화산, 지진, 재난, 재해, 쓰나미",
    ],
    [
      "recycling-symbol globe-showing-asia-australia seedling wastebasket",
      "recycling, recycle, zero waste, eco friendly, upcycling, sustainable, reusable",
      "재활용, 분리수거, 제로웨이스트, 친환경, 분리배출, 업사이클링, 플라스틱, 일회용",
    ],
    [
      "globe-showing-asia-australia seedling recycling-symbol polar-bear",
      "environment, climate, earth, planet earth, global warming, climate change, carbon, ecology, pollution",
      "환경, 기후, 지구, 기후변화, 온난화, 탄소, 지구온난화, 환경보호, 오염, 탄소중립",
    ],
    [
      "droplet water-wave leaf-fluttering-in-wind",
      "river, lake, stream, waterfall, droplet",
      "강, 호수, 폭포, 물방울, 시냇물",
    ],
    ["sun cloud", "sunset, dusk, golden hour, horizon", "노을, 일몰, 석양, 해질녘"],
    ["cactus camel sun", "desert, cactus, camel", "사막, 선인장, 낙타"],
    [
      "herb four-leaf-clover leaf-fluttering-in-wind",
      "leaf, herb, grass, basil, mint, clover leaf",
      "잎, 허브, 나뭇잎, 바질, 쑥, 나물",
    ],
    ["butterfly lady-beetle honeybee blossom", "butterfly, bee, ladybug", "나비, 벌, 무당벌레"],
    [
      "lion tiger elephant giraffe",
      "lion, tiger, zoo, safari, wild animal, wildlife, jungle",
      "사자, 호랑이, 동물원, 사파리, 야생동물, 맹수",
    ],
    ["elephant giraffe zebra", "elephant, giraffe, zebra", "코끼리, 기린, 얼룩말"],
    ["bear panda koala", "bear, panda, koala", "곰, 판다, 푸바오, 코알라"],
    ["fox wolf raccoon", "fox, wolf, raccoon", "여우, 늑대, 너구리"],
    ["monkey-face banana palm-tree", "monkey, ape, gorilla", "원숭이, 고릴라"],
    [
      "penguin polar-bear snowflake ice",
      "penguin, arctic, antarctica, polar bear",
      "펭귄, 북극, 남극, 북극곰",
    ],
    ["horse-face horse-racing carousel-horse", "horse, riding horse, pony", "승마, 경마, 조랑말"],
    [
      "cow-face pig-face chicken tractor",
      "cow, pig, livestock, goat, sheep",
      "소, 돼지, 가축, 양떼, 목장, 염소",
    ],
    ["frog lizard snake turtle", "frog, snake, lizard, reptile", "개구리, 뱀, 파충류, 도마뱀"],
    ["turtle coral tropical-fish", "turtle, slow", "거북이"],
    [
      "whale dolphin water-wave shark",
      "whale, dolphin, shark, octopus",
      "고래, 돌고래, 상어, 문어",
    ],
    ["owl eagle feather", "owl, eagle", "부엉이, 독수리, 올빼미"],
    ["duck swan droplet", "duck, swan", "오리, 백조"],
    ["unicorn rainbow sparkles", "unicorn, fantasy, fairy tale, dragon", "유니콘, 판타지, 동화"],
  ]),
];
