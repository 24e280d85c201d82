/** English nouns a painter can look up, by the Korean words they translate. */
const nounsByKorean: Record<string, string> = {
  대파: "green onion",
  양파: "onion",
  마늘: "garlic",
  상추: "lettuce",
  감자: "potato",
  당근: "carrot",
  토마토: "tomato",
  버섯: "mushroom",
  바나나: "banana",
  레몬: "lemon",
  두부: "tofu",
  생선: "fish",
  냉장고: "fridge",
  샴푸: "shampoo bottle",
  수건: "towel",
  비누: "soap",
  칫솔: "toothbrush",
  거울: "mirror",
  댓글: "speech balloon",
  저장: "bookmark",
  구독: "bell",
  배터리: "battery",
  여권: "passport",
  지도: "map",
  열쇠: "key",
  촛불: "candle",
  얼음: "ice",
  온도: "thermometer",
  햇빛: "sun",
  이불: "bed",
  베개: "bed",
  여행: "suitcase",
  가방: "bag",
  캐리어: "suitcase",
  비행기: "airplane",
  공항: "airport",
  기차: "train",
  지하철: "subway train",
  버스: "bus",
  자동차: "car",
  운전: "car",
  자전거: "bicycle",
  바다: "sea",
  해변: "beach",
  산: "mountain",
  강: "river",
  숲: "forest",
  섬: "island",
  제주: "island with tangerines",
  서울: "city with a tower",
  부산: "seaside city",
  도시: "city",
  집: "house",
  방: "room",
  침대: "bed",
  책상: "desk",
  의자: "chair",
  창문: "window",
  문: "door",
  커피: "cup of coffee",
  카페: "cafe",
  차: "cup of tea",
  물: "glass of water",
  우유: "glass of milk",
  빵: "bread",
  케이크: "cake",
  밥: "bowl of rice",
  김치: "kimchi",
  라면: "bowl of noodles",
  국수: "bowl of noodles",
  고기: "meat",
  치킨: "fried chicken",
  피자: "pizza",
  샐러드: "salad",
  과일: "fruit",
  사과: "apple",
  딸기: "strawberry",
  채소: "vegetables",
  계란: "egg",
  달걀: "egg",
  요리: "frying pan",
  냄비: "pot",
  칼: "knife",
  식당: "restaurant table",
  맥주: "beer",
  와인: "wine glass",
  돈: "money",
  저축: "piggy bank",
  통장: "bank book and coins",
  월급: "money",
  주식: "chart",
  투자: "chart and coins",
  카드: "credit card",
  쇼핑: "shopping bag",
  선물: "gift box",
  시장: "market stall",
  옷: "shirt",
  신발: "shoes",
  운동화: "sneakers",
  모자: "hat",
  안경: "glasses",
  시계: "clock",
  양말: "socks",
  우산: "umbrella",
  화장: "lipstick",
  피부: "face with skin cream",
  선크림: "sunscreen bottle",
  머리: "hairbrush",
  강아지: "puppy",
  개: "dog",
  고양이: "cat",
  새: "bird",
  물고기: "fish",
  아이: "child",
  아기: "baby",
  엄마: "mother",
  아빠: "father",
  가족: "family",
  친구: "friends",
  사람: "person",
  학교: "school",
  공부: "books",
  시험: "test paper and pencil",
  책: "book",
  독서: "open book",
  노트: "notebook",
  연필: "pencil",
  펜: "pen",
  선생님: "teacher",
  영어: "alphabet letters",
  수학: "ruler and numbers",
  역사: "old scroll",
  과학: "microscope",
  회사: "office building",
  면접: "two people at a table",
  이력서: "document",
  회의: "meeting table",
  컴퓨터: "computer",
  노트북: "laptop",
  휴대폰: "phone",
  스마트폰: "phone",
  폰: "phone",
  사진: "camera",
  카메라: "camera",
  영상: "video camera",
  게임: "game controller",
  로봇: "robot",
  인공지능: "robot",
  프린터: "printer",
  운동: "dumbbell",
  헬스: "dumbbell",
  달리기: "running shoes",
  러닝: "running shoes",
  요가: "yoga mat",
  수영: "swimming pool",
  축구: "soccer ball",
  야구: "baseball",
  농구: "basketball",
  골프: "golf ball",
  등산: "mountain trail",
  캠핑: "tent",
  낚시: "fishing rod",
  잠: "bed and moon",
  수면: "bed and moon",
  병원: "hospital",
  약: "pills",
  건강: "heart",
  마음: "heart",
  스트레스: "tired face",
  명상: "person meditating",
  청소: "broom",
  빨래: "laundry basket",
  정리: "storage box",
  쓰레기: "trash can",
  꽃: "flower",
  나무: "tree",
  식물: "potted plant",
  화분: "potted plant",
  정원: "garden",
  해: "sun",
  태양: "sun",
  달: "moon",
  별: "star",
  우주: "rocket and planets",
  블랙홀: "dark swirl of stars",
  지구: "earth globe",
  비: "rain cloud",
  눈: "snowflake",
  바람: "wind",
  봄: "cherry blossom",
  여름: "sun and beach",
  가을: "maple leaf",
  겨울: "snowman",
  날씨: "sun behind a cloud",
  음악: "musical notes",
  노래: "microphone",
  기타: "guitar",
  피아노: "piano",
  그림: "paint palette",
  영화: "movie camera",
  춤: "dancer",
  생일: "birthday cake",
  결혼: "wedding rings",
  크리스마스: "christmas tree",
  추석: "full moon",
  설날: "new year gift",
  시간: "clock",
  아침: "sunrise",
  저녁: "sunset",
  밤: "night sky with moon",
  일기: "diary",
  계획: "calendar",
  목표: "target",
  메모: "sticky note",
};

const stopWords = new Set(
  "about after again also always because been before being both but cannot could does done down each even every first for from good great have here how into it's its just keep know last let's like make many more most much must need never next not now off one only other our out over really same save should show some such take than that the their them then there these they thing things this those time tip tips today too try two under until use very want was way well were what when where which while who why will with without would yes you your you're don't can and are has had his her she him".split(
    " ",
  ),
);
/** English words that are known to be things: of several words the ones that can be drawn. */
const englishNouns = new Set(
  [
    ...Object.values(nounsByKorean).flatMap((nouns) => nouns.split(" ")),
    ..."airport apartment backpack banana beard bike boat bottle bowl box breakfast bridge brush bucket burger butter button candle candy carrot cheese chicken chocolate church coat cookie corn cup desk dinner doctor dress ear egg eye fan farm fire fish flag floor fork fridge garlic glove grape grass hammer hand horse ice jacket jar jeans juice kitchen knife lamp leaf lemon letter lunch lock map mask mirror mountain mouth nail nose onion orange oven paper peach pencil pepper pillow pizza plane plate potato printer rainbow ring rocket rope salt sandwich scissors screen shower sink skirt soap sofa soup spoon stairs stamp stone store student sugar teacher tie tomato tooth towel toy truck vegetable video wallet watch water wheel wool yogurt".split(
      " ",
    ),
  ].map((noun) => noun.replace(/s$/u, "")),
);
for (const word of ["with", "and", "of", "a", "behind"]) englishNouns.delete(word);

/** A picture with more things than this shows none of them well. */
const nounCountMax = 4;

/** What a picture of this text could show, in English: known Korean words and longer English ones. */
export function picturedNouns(text: string): string[] {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const korean = words.filter((word) => /\p{Script=Hangul}/u.test(word)).flatMap(koreanNoun);
  const english = words.flatMap(englishNoun);
  const pictured = english.filter((word) => englishNouns.has(word.replace(/s$/u, "")));
  const found = [...korean, ...(pictured.length > 0 ? pictured : english)];
  return [...new Set(found)].slice(0, nounCountMax);
}

const particles = "은|는|이|가|을|를|에|에서|의|도|과|와|로|으로|만|까지|부터|이랑|랑|하고";
/** Nouns of one syllable that are other words as often: they count only with a particle. */
const ambiguous = new Set([
  "달",
  "해",
  "개",
  "새",
  "눈",
  "차",
  "약",
  "비",
  "밤",
  "문",
  "강",
  "별",
  "잠",
]);

/** Nouns that other words end like: 뜨거울, 친구라면. */
const endings = new Set(["거울", "라면"]);

function longest(candidates: string[]): string | undefined {
  return candidates.toSorted((left, right) => right.length - left.length)[0];
}

/** The longest known word that this one begins with, else the one that it ends with as a compound. */
function koreanNoun(word: string): string[] {
  const bare = word.replace(/이라면$/u, "");
  const known = Object.keys(nounsByKorean);
  const found =
    longest(known.filter((noun) => beginsWith(bare, noun))) ??
    longest(known.filter((noun) => noun.length > 1 && !endings.has(noun) && endsWith(bare, noun)));
  return found === undefined ? [] : [nounsByKorean[found] ?? found];
}

function beginsWith(word: string, noun: string): boolean {
  if (noun.length > 1) return word.startsWith(noun);
  const isAlone = word === noun && !ambiguous.has(noun);
  return isAlone || new RegExp(`^${noun}(?:${particles})$`, "u").test(word);
}

function endsWith(word: string, noun: string): boolean {
  return new RegExp(`${noun}(?:${particles})?$`, "u").test(word);
}

function englishNoun(word: string): string[] {
  const lower = word.toLowerCase().replace(/[’']s$/u, "");
  return lower.length > 2 && /^[a-z]/u.test(lower) && !stopWords.has(lower) ? [lower] : [];
}
