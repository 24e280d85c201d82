import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeOffers, namedOffers } from "#bots/conversation/describe-offers.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import { offersIn } from "#bots/conversation/offers.ts";
import { phrasesFor } from "#bots/conversation/plain-words/phrases.ts";
import { readPlainWords } from "#bots/conversation/plain-words/read-plain-words.ts";
import type { PhaseName } from "#bots/conversation/conversation.ts";
import type { Offer, Verb } from "#bots/conversation/screen.ts";
import { understand } from "#bots/conversation/understand.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { allPhases } from "./all-phases.ts";
import { customThread } from "./custom/custom-thread.ts";
import { threadIn } from "./live-conversation.ts";

const offersAt = (name: PhaseName) => offersIn(threadIn(name).conversation().phase);

const meant: readonly [PhaseName, string, Verb][] = [
  ["reviewing", "올려줘", "publish-now"],
  ["reviewing", "지금 바로 올려 주세요!", "publish-now"],
  ["reviewing", "이거 올리자", "publish-now"],
  ["reviewing", "그냥 업로드해줘", "publish-now"],
  ["reviewing", "나중에 올려줘", "schedule"],
  ["reviewing", "예약할게요", "schedule"],
  ["reviewing", "대본 좀 고쳐줘", "edit-script"],
  ["reviewing", "대본을 수정해 주세요", "edit-script"],
  ["reviewing", "그림 바꿔줘", "change-images"],
  ["reviewing", "이미지를 바꿔 주세요", "change-images"],
  ["reviewing", "처음부터 다시 만들어줘", "regenerate"],
  ["reviewing", "다시 만들어 주세요", "regenerate"],
  ["reviewing", "버려줘", "discard"],
  ["reviewing", "이 영상 그냥 삭제해 주세요", "discard"],
  ["making", "그만", "cancel-making"],
  ["making", "멈춰 주세요", "cancel-making"],
  ["making-failed", "다시 해줘", "retry"],
  ["scheduled", "취소해 주세요", "cancel-schedule"],
  ["scheduled", "올리지 마", "cancel-schedule"],
  ["scheduled", "시간 바꿔줘", "move-time"],
  ["scheduled", "지금 올려줘", "publish-now"],
  ["scheduled", "제목 바꿀래", "edit-texts"],
  ["scheduled", "해시태그를 수정해 주세요", "edit-texts"],
  ["held", "제목 좀 고칠게요", "edit-texts"],
  ["awaiting-approval", "설명 바꿔줘", "edit-texts"],
  ["published", "조회수 보여줘", "show-numbers"],
  ["published", "반응 어때?", "show-numbers"],
  ["discarded", "되살려줘", "restore"],
  ["outcome-unknown", "안 올라갔어요", "settle-not-live"],
  ["outcome-unknown", "올라갔어요", "settle-live"],
  ["editing-script", "뒤로", "back"],
  ["picking-time", "그만두자", "back"],
  ["choosing-tone", "웃기게 해줘", "choose-tone"],
  ["reviewing", "올려 주실 수 있을까요?", "publish-now"],
  ["reviewing", "Please publish it now", "publish-now"],
  ["reviewing", "post this", "publish-now"],
  ["reviewing", "can you upload the video please", "publish-now"],
  ["reviewing", "later", "schedule"],
  ["reviewing", "edit the script", "edit-script"],
  ["reviewing", "New pictures please", "change-images"],
  ["reviewing", "start over", "regenerate"],
  ["reviewing", "throw it away", "discard"],
  ["making", "stop", "cancel-making"],
  ["scheduled", "don't post it", "cancel-schedule"],
  ["scheduled", "reschedule", "move-time"],
  ["scheduled", "edit the title", "edit-texts"],
  ["held", "I want to change the description", "edit-texts"],
  ["awaiting-approval", "can you change the title please", "edit-texts"],
  ["editing-post", "뒤로", "back"],
  ["published", "show me the numbers", "show-numbers"],
  ["published", "how many views?", "show-numbers"],
  ["discarded", "bring it back", "restore"],
  ["outcome-unknown", "it is not up", "settle-not-live"],
  ["outcome-unknown", "No, it is not there", "settle-not-live"],
  ["outcome-unknown", "yes, it is up", "settle-live"],
  ["choosing-tone", "make it funny", "choose-tone"],
];

describe("plain words", () => {
  test.each(meant)("in %s: %s", (phase, text, verb) => {
    expect(understand(text, offersAt(phase))).toMatchObject({ type: "offer", offer: { verb } });
  });

  const asked: readonly [PhaseName, string, Verb][] = [
    ["reviewing", "아직 올리지 마", "publish-now"],
    ["reviewing", "이거 올려도 될까 고민이야", "publish-now"],
    ["reviewing", "don't publish yet", "publish-now"],
    ["reviewing", "should I discard the second scene", "discard"],
    ["reviewing", "올릴까?", "publish-now"],
    ["reviewing", "버릴까요?", "discard"],
    ["reviewing", "should I post it?", "publish-now"],
    ["reviewing", "maybe discard it", "discard"],
    ["asked-approval", "승인할까요?", "approve"],
    ["asked-approval", "approve?", "approve"],
    ["reviewing", "친구한테 물어보고 올려야 할 것 같아", "publish-now"],
  ];
  test.each(asked)("in %s “%s” is asked about, not done", (phase, text, verb) => {
    const meaning = understand(text, offersAt(phase));
    expect(meaning.type).toBe("keyword");
    expect(meaning).toMatchObject({
      hints: { offers: expect.arrayContaining([expect.objectContaining({ verb })]) },
    });
  });

  test.each(["승인 안 해", "승인 못 해요", "I can't approve this"])(
    "“%s” is heard as spoken against",
    (text) => {
      expect(readPlainWords(text, offersAt("asked-approval"))).toMatchObject({ isNegated: true });
    },
  );

  test.each(["미안해요, 승인해줘", "불안해도 승인할게요", "잘못해서 다시 승인해요"])(
    "“%s” is not heard as spoken against",
    (text) => {
      expect(readPlainWords(text, offersAt("asked-approval"))).toMatchObject({
        offers: [{ verb: "approve" }],
      });
      expect(readPlainWords(text, offersAt("asked-approval"))).not.toHaveProperty("isNegated");
    },
  );

  test.each(["안녕하세요", "고마워", "nice work", "ㅋㅋㅋ", "what a day"])(
    "“%s” means none of the buttons",
    (text) => {
      expect(readPlainWords(text, offersAt("reviewing"))).toEqual({ type: "none" });
    },
  );

  test("mean only what is offered, whatever is said", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allPhases),
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.constantFrom(...meant.map(([, text]) => text)),
        ),
        (phase, text) => {
          const offers = offersAt(phase);
          const read = readPlainWords(text, offers);
          if (read.type === "meant") expect(offers).toContainEqual(read.offer);
          if (read.type === "maybe")
            for (const one of read.offers) expect(offers).toContainEqual(one);
        },
      ),
    );
  });

  test.each(allPhases)("no phrase of %s stands for two of its buttons", (phase) => {
    const offers = offersAt(phase);
    for (const language of ["korean", "english"] as const) {
      const phrases = offers.flatMap((offer) => [...new Set(phrasesFor(offer)[language])]);
      const twice = phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index);
      expect(twice).toEqual([]);
    }
  });
});

function expectNamesUnderstood(offers: readonly Offer[]) {
  const named = namedOffers(offers);
  for (const language of languages) {
    const names = describeOffers(named, wordsFor(language)).map(({ name }) => name);
    for (const [index, name] of names.entries()) {
      const meaning = understand(name, offers);
      const verb = named.offers[index];
      expect(["offer", "named"], name).toContain(meaning.type);
      if (meaning.type === "offer") expect(meaning.offer.verb).toBe(verb);
      if (meaning.type === "named") {
        expect(meaning.verb).toBe(verb);
        expect(meaning.choices.length, name).not.toBe(1);
      }
    }
  }
}

test.each(allPhases)("every name that help gives in %s is understood there", (phase) => {
  expectNamesUnderstood(offersAt(phase));
});

test.each(["script", "pictures", "voice", "style", "finish"] as const)(
  "in the step %s help gives each button the name on its card, and understands it",
  (step) => {
    const thread = customThread();
    thread.upTo[step]();
    const offers = offersIn(thread.phase());
    expectNamesUnderstood(offers);
    const next = offers.find(({ verb }) => verb === "next");
    const help = thread.take({ type: "said", text: "도움말" }).effects.at(-1);
    if (help?.type !== "say" || help.message.screen.kind !== "help" || !next) {
      throw new Error("no help");
    }
    for (const language of languages) {
      const words = wordsFor(language);
      const names = describeOffers(help.message.screen, words).map(({ name }) => name);
      expect(names).toContain(labelOf(next, words));
      expect(names).not.toContain(words.chat.verbs.next);
      // The short word goes on as well, wherever it leads.
      expect(understand(words.chat.verbs.next, offers)).toEqual({ type: "offer", offer: next });
    }
  },
);

test.each([
  "도움말",
  "?",
  "뭘 할 수 있어?",
  "이거 어떻게 써요?",
  "도와줘!",
  "이제 뭐 하면 돼?",
  "What can you do?",
  "how does this work",
  "Help me, please",
])("“%s” asks for help wherever it is said", (text) => {
  for (const name of allPhases) expect(understand(text, offersAt(name)).type).toBe("help");
});

test.each([
  "도움이 되는 앱 다섯 가지",
  "어떻게 써야 글이 잘 읽힐까",
  "how does this work visa apply",
])("“%s” only begins like a call for help", (text) =>
  expect(understand(text, offersAt("choosing-tone")).type).toBe("keyword"),
);
