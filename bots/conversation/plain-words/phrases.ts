import type { Offer, Verb } from "../screen.ts";

/**
 * What people say instead of pressing: whole phrases, once courtesies and fillers are gone. Korean
 * without spaces and endings (`koreanEndings`), English in small letters.
 */
export type Phrases = Partial<Record<Verb, readonly string[]>>;

/** A word for `phrase|phrase` lists: shorter to read than arrays of quoted strings. */
function list(phrases: string): readonly string[] {
  return phrases.split("|");
}

export const koreanPhrases: Phrases = {
  "cancel-making": list(
    "그만|멈춰|중지|중단|취소|정지|그만만들|만들지마|그만둬|스톱|만들기취소|만들기중지",
  ),
  retry: list(
    "다시|재시도|다시시도|한번더|다시해|이어서|계속|이어|계속만들|계속만들어|마저만들|마저만들어|다시올려",
  ),
  "publish-now": list(
    "올려|올리|올릴|게시|발행|업로드|공개|내보내|퍼블리시|포스팅|게시하기|올리기|올려버려",
  ),
  schedule: list(
    "예약|나중에|나중에올려|나중에올리|시간정하|시간정해|예약올려|예약발행|예약업로드",
  ),
  "edit-script": list(
    "대본고쳐|대본수정|대본바꿔|대본바꾸|대본고치|대본편집|글고쳐|글수정|글바꿔|문구수정|문구바꿔|대사수정|대사바꿔|내용수정|내용바꿔|수정|고쳐",
  ),
  "change-images": list(
    "그림바꿔|그림바꾸|그림수정|그림교체|이미지바꿔|이미지바꾸|이미지교체|이미지수정|사진바꿔|사진바꾸|사진교체|그림다시그려|그림다른걸로|다른그림",
  ),
  regenerate: list(
    "다시만들|다시만들어|새로만들|새로만들어|처음부터|처음부터만들|처음부터다시|처음부터다시만들|처음부터다시만들어|전부다시|다다시|재생성|리메이크|다른버전|싹다바꿔|갈아엎어",
  ),
  discard: list("버려|버리|버릴|삭제|지워|폐기|안써|안쓸래|안할래|필요없어|버리기|치워"),
  restore: list("되살려|살려|복구|복원|되돌려|다시살려|꺼내"),
  back: list(
    "뒤로|그만두|그만둬|관둬|관두|돌아가|이전|이전으로|뒤로가|돌아갈래|됐어|아니야|취소|그대로둬|나가",
  ),
  "move-time": list(
    "시간바꿔|시간변경|시간옮겨|미뤄|미루|당겨|당기|옮겨|늦춰|시간수정|날짜바꿔|날짜변경|예약변경|일정변경",
  ),
  "cancel-schedule": list("예약취소|예약풀어|예약해제|취소|올리지마|예약빼|일정취소"),
  "show-numbers": list(
    "조회수|조회수보여|조회수알려|조회수몇|조회수얼마|숫자|숫자보여|성과|성과보여|반응|반응어때|통계|통계보여|몇명봤|얼마나봤|결과보여",
  ),
  approve: list("승인|승인할|승인해|통과|통과시켜|허락"),
  "ask-changes": list("수정요청|수정|고쳐|바꿔|수정해달라|고쳐달라|바꿔달라|보완요청"),
  "refuse-post": list("거절|거절할|거절해|반려|반려해|거부"),
  withdraw: list("요청취소|요청거둬|거둬|취소|승인요청취소|요청철회|철회"),
  "take-up": list("고쳐|수정|고치러가|고칠|수정하러가"),
  "make-another": list(
    "하나더|하나더만들|하나더만들어|비슷한거하나더|이런거하나더|또만들|또만들어|한편더",
  ),
  "settle-live": list("올라갔어|올라갔네|올라가있어|떴어|보여|있어"),
  "settle-not-live": list("안올라갔어|없어|안보여|안떴어|못찾겠어"),
  "change-voice": list("목소리바꿔|목소리바꾸|목소리변경|다른목소리|성우바꿔|음성바꿔"),
  "change-style": list("꾸미기바꿔|자막바꿔|자막바꾸|음악바꿔|음악바꾸|스타일바꿔|템플릿바꿔"),
  "edit-texts": list(
    "제목고쳐|제목고치|제목고칠|제목바꿔|제목바꾸|제목바꿀|제목변경|제목수정|설명고쳐|설명고칠|설명바꿔|설명바꾸|설명바꿀|설명수정|해시태그바꿔|해시태그바꾸|해시태그바꿀|해시태그수정|게시글고쳐|게시글수정",
  ),
  "undo-change": list("되돌려|되돌리|원래대로|바꾼거되돌려|전으로돌려|실행취소"),
  "step-by-step": list("단계별|단계별로|단계별로만들|하나씩|하나씩만들|직접고를|직접만들|차례로"),
  next: list("다음|다음으로|다음단계|다음단계로|넘어가|좋아|좋아다음|됐어다음|계속|진행|확인"),
  "do-the-rest": list(
    "나머지는알아서|알아서|알아서만들|알아서만들어|나머지해|나머지만들어|끝까지만들|끝까지만들어|다만들어|맡길|맡길게",
  ),
  stop: list("멈춰|여기서멈춰|그만|중단|나중에|나중에할|여기까지"),
  resume: list("이어서|이어|계속|다시|이어서만들"),
  "new-script": list("대본새로|대본새로써|대본다시|대본다시써|다른대본|새대본"),
  "redraw-all": list("모두다시그려|다다시그려|전부다시그려|그림다다시그려"),
};

export const koreanTones: Record<string, readonly string[]> = {
  professional: list("전문적|전문적으로|진지하게|격식있게|딱딱하게|프로답게|깔끔하게"),
  casual: list("캐주얼|캐주얼하게|편하게|가볍게|친근하게|편안하게|보통|평범하게|아무거나"),
  humorous: list(
    "유머|유머러스|유머러스하게|웃기게|재밌게|재미있게|웃긴|재밌는|웃긴걸로|재밌는걸로|개그",
  ),
  educational: list("교육적|교육적으로|배우는|설명하듯|알려주듯|차근차근|선생님처럼|가르치듯"),
};

export const englishPhrases: Phrases = {
  "cancel-making": list(
    "stop|cancel|abort|halt|stop making|cancel making|never mind|nevermind|quit",
  ),
  retry: list(
    "again|retry|try again|once more|one more time|continue|resume|go on|keep going|carry on",
  ),
  "publish-now": list(
    "publish|post|upload|go live|put up|release|share|ship|publish right away|post right away|send out",
  ),
  schedule: list("schedule|later|post later|publish later|pick time|choose time|plan|set time"),
  "edit-script": list(
    "edit script|change script|fix script|rewrite script|edit words|change words|edit text|change text|edit|fix words|edit lines|tweak script",
  ),
  "change-images": list(
    "change pictures|change images|new pictures|new images|other pictures|other images|different pictures|different images|edit pictures|edit images|swap pictures|change picture|change image|redraw|redraw pictures",
  ),
  regenerate: list(
    "start over|from scratch|make again|remake|redo|regenerate|do over|new version|another version|make new one|everything again|all again",
  ),
  discard: list("discard|delete|throw away|trash|bin|scrap|remove|drop|forget|get rid of|dump"),
  restore: list("restore|bring back|undo|undelete|recover|keep after all|i want back"),
  back: list("back|go back|return|leave as is|cancel|never mind|nevermind|keep as is"),
  "move-time": list(
    "change time|move|reschedule|move time|another time|other time|postpone|delay|earlier|push back|different time|change date",
  ),
  "cancel-schedule": list(
    "unschedule|cancel|cancel schedule|cancel post|do not post|don't post|don't publish|take off schedule|stop post",
  ),
  "show-numbers": list(
    "numbers|show numbers|views|show views|stats|show stats|how many views|how is doing|how did do|performance|results|show results|analytics",
  ),
  approve: list("approve|approved|looks good|lgtm|approve post"),
  "ask-changes": list("ask changes|request changes|needs changes|changes|change|changes needed"),
  "refuse-post": list("refuse|reject|decline|turn down"),
  withdraw: list("withdraw|take back|cancel|cancel request|withdraw request"),
  "take-up": list("work on|fix|make changes|edit|change"),
  "make-another": list("another|one more|make another|another like|make another like|more like"),
  "settle-live": list("is up|it's up|is live|it's live|up|live|i can see|can see|there"),
  "settle-not-live": list(
    "not up|is not up|it's not up|isn't up|no is not up|no it's not up|not live|is not live|it's not live|isn't live|not there|is not there|it's not there|isn't there|no is not there|no it's not there|can't see|i can't see|missing|nothing there",
  ),
  "change-voice": list("change voice|other voice|another voice|different voice|new voice"),
  "change-style": list(
    "change look|change style|change captions|change music|other music|new music",
  ),
  "edit-texts": list(
    "edit title|change title|new title|other title|another title|different title|edit description|change description|edit hashtags|change hashtags|edit post|change post",
  ),
  "undo-change": list("undo|revert|undo change|undo last change|change back"),
  "step-by-step": list("step by step|one by one|custom|custom mode|by myself"),
  next: list("next|next step|continue|go on|go ahead|looks good|good|move on|done"),
  "do-the-rest": list(
    "do rest|do rest for me|finish it|finish for me|rest is up to you|you decide|take over",
  ),
  stop: list("stop|stop here|pause|later|enough"),
  resume: list("resume|carry on|continue|go on|keep going"),
  "new-script": list("new script|another script|write another script|different script"),
  "redraw-all": list("redraw all|redraw everything|all new pictures"),
};

export const englishTones: Record<string, readonly string[]> = {
  professional: list("professional|serious|formal|business|polished"),
  casual: list("casual|relaxed|friendly|easy|laid back|normal|whatever|any"),
  humorous: list("humorous|funny|fun|make funny|witty|comedy|jokes|make me laugh"),
  educational: list(
    "educational|teach|explain|teaching|tutorial|like teacher|instructive|informative",
  ),
};

/** The phrases that stand for an offer. */
export function phrasesFor(offer: Offer): {
  korean: readonly string[];
  english: readonly string[];
} {
  if (offer.verb === "choose-tone") {
    const tone = offer.argument ?? "";
    return { korean: koreanTones[tone] ?? [], english: englishTones[tone] ?? [] };
  }
  return {
    korean: koreanPhrases[offer.verb] ?? [],
    english: englishPhrases[offer.verb] ?? [],
  };
}
