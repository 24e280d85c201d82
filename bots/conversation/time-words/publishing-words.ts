/** How Korean words about publishing begin: 올려줘, 게시해 주세요, 예약할게. */
const koreanPublishing =
  "올려 올리 올릴 올라 게시 발행 예약 업로드 업로딩 공개 내보내 내보낼 포스팅 포스트 퍼블리시 배포".split(
    " ",
  );

const englishPublishing = new Set(
  "post posts posted publish published schedule scheduled upload uploaded release released share air".split(
    " ",
  ),
);

/** How Korean words begin that people put around a time without meaning more by them. */
const koreanFillers =
  "해줘 해 하자 할게 할까 하면 하는 부탁 좋 걸로 거로 것 이걸 이거 그거 그걸 이 그 영상 비디오 쇼츠 쇼트 동영상 그럼 그러면 네 넵 예 응 음 어 아 시간 꼭 딱 그냥 제발 좀 으로 로 에 쯤 주세요 줘 줄래 주실 맞춰 바꿔 변경 옮겨 미뤄 당겨 가능 괜찮 어때 어떨 같아 싶어 원해 아니면 또는 혹은 아니 말고 할래 하고 갈게 가자 나가 때 전에 사이 일찍 늦게 중에 쯤에 지금 우리 제 내 다시".split(
    " ",
  );

const englishFillers = new Set(
  "please pls it it's this that them my our the a an short shorts video clip reel lets let's let us i i'd we we'd want wanna to would like love can could you should for ok okay yes yeah yep sure hmm how what maybe perhaps make go live me be out put up do set move change time instead then is will works work fine good great sharp exactly ish or and in on at by of hey hi sometime early late first thing thanks thank s d ll re".split(
    " ",
  ),
);

/** Whether a word, in small letters, asks for something to be published. */
export function isPublishingWord(word: string): boolean {
  return englishPublishing.has(word) || isPublishingStem(word);
}

export function isPublishingStem(word: string): boolean {
  return koreanPublishing.some((stem) => word.startsWith(stem));
}

/** Whether a word, in small letters, adds nothing to a time: please, 해주세요, a comma. */
export function isFiller(word: string): boolean {
  if (!/[\p{Letter}\p{Number}]/u.test(word)) return true;
  if (isPublishingWord(word) || englishFillers.has(word)) return true;
  return koreanFillers.some((stem) => (stem.length === 1 ? word === stem : word.startsWith(stem)));
}
