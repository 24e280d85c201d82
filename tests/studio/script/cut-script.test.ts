import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "#src/domain/app-error.ts";
import { narrationLengthMax, sceneCount, type Brief } from "#src/domain/script.ts";
import { cutScript, ownScriptLimits } from "#src/studio/script/cut-script.ts";

const korean: Brief = {
  keyword: "여름 휴가 패킹 팁",
  tone: "casual",
  language: "ko",
  lengthSeconds: 30,
};
const english: Brief = {
  keyword: "home coffee",
  tone: "casual",
  language: "en",
  lengthSeconds: 30,
};

function spokenIn(script: { scenes: { narration: string }[] }): string {
  return script.scenes.map(({ narration }) => narration).join(" ");
}

function refusal(text: string): AppError {
  try {
    cutScript(text, korean);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("the script was not refused");
}

const sentence = fc
  .array(
    fc.constantFrom("옷은", "돌돌", "말아서", "가방에", "넣고", "양말은", "신발", "속에", "3개만"),
    { minLength: 2, maxLength: 6 },
  )
  .map((words) => `${words.join(" ")} 챙겨요.`);

describe("cutScript", () => {
  it("keeps every spoken word in order and never makes an impossible scene", () => {
    const joint = fc.constantFrom(" ", "\n", "\n\n", "\n- ", "\n2. ", " 😀\n", "\n[0:03] ");
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, joint), { minLength: 1, maxLength: 14 }), (parts) => {
        const script = cutScript(parts.flat().join(""), korean);
        expect(spokenIn(script)).toBe(parts.map(([spoken]) => spoken).join(" "));
        expect(script.scenes.length).toBeGreaterThanOrEqual(sceneCount.min);
        expect(script.scenes.length).toBeLessThanOrEqual(sceneCount.max);
        for (const scene of script.scenes) {
          expect(scene.narration.length).toBeLessThanOrEqual(narrationLengthMax);
          expect(scene.onScreen).not.toBe("");
          expect(scene.imagePrompt).not.toBe("");
        }
        expect(new Set(script.scenes.map(({ id }) => id)).size).toBe(script.scenes.length);
      }),
      { numRuns: 60 },
    );
  });

  it("takes headings, marks, time codes, directions, links and emoji out of what is said", () => {
    const script = cutScript(
      `# 짐 싸기 대작전
**훅:** [0:00] 캐리어 또 안 닫히죠? 😱 (웃음)

본문:
1. 옷은 **돌돌** 말아서 넣으세요. [B-roll: 옷 마는 손]
2. (3초) 신발 속에는 양말을 넣어요!
- (0:10-0:15) 보조 배터리는 기내로 https://example.com/x 꼭 챙기세요.

CTA: 저장해 두고 다시 보세요 👋
#여행 #패킹팁`,
      korean,
    );
    expect(spokenIn(script)).toBe(
      "캐리어 또 안 닫히죠? 옷은 돌돌 말아서 넣으세요. 신발 속에는 양말을 넣어요! 보조 배터리는 기내로 꼭 챙기세요. 저장해 두고 다시 보세요",
    );
    expect(script.hashtags.slice(0, 2)).toEqual(["여행", "패킹팁"]);
    expect(script.title).toBe("짐 싸기 대작전");
    expect(script.author).toBe("person");
  });

  it("leaves out lines for the eye and the ear, speaker names and time ranges", () => {
    const script = cutScript(
      `제목: 커피 맛있게 내리기
장면 1 (0~3초)
화면: 커피 클로즈업
내레이션: 커피, 왜 쓸까요?
**자막**: 쓴맛의 비밀
3-10초: 물을 살짝 식혀 주세요.
Scene 3 - 90도면 충분해요.
BGM: 잔잔한 피아노
③ 3초만 기다려 보세요. #커피
해시태그: #홈카페 #드립`,
      korean,
    );
    expect(spokenIn(script)).toBe(
      "커피, 왜 쓸까요? 물을 살짝 식혀 주세요. 90도면 충분해요. 3초만 기다려 보세요.",
    );
    expect(script.title).toBe("커피 맛있게 내리기");
    expect(script.hashtags.slice(0, 3)).toEqual(["커피", "홈카페", "드립"]);
  });

  it("speaks headings when there is nothing else to speak", () => {
    const script = cutScript("# 첫째 이야기\n# 둘째 이야기\n# 셋째 이야기", korean);
    expect(spokenIn(script)).toBe("첫째 이야기. 둘째 이야기. 셋째 이야기");
  });

  it("ends a sentence where a line ends, also where only an emoji ended it", () => {
    const script = cutScript(
      "옷은 돌돌 말아 넣으세요 👕\n그러면 자리가 절반이에요\n충전기와 여권은 맨 위에 두세요 🔌\n마지막! 저장해 두세요",
      korean,
    );
    expect(spokenIn(script)).toBe(
      "옷은 돌돌 말아 넣으세요. 그러면 자리가 절반이에요. 충전기와 여권은 맨 위에 두세요. 마지막! 저장해 두세요",
    );
    for (const { onScreen } of script.scenes) expect(onScreen).not.toMatch(/그러면$/);
  });

  it("reads on where a sentence was only wrapped", () => {
    const wrapped =
      "Roll your shirts and put them\ninto the bag. Socks go into\nthe shoes. Follow me!";
    expect(spokenIn(cutScript(wrapped, english))).toBe(wrapped.replaceAll("\n", " "));
    const written =
      "여름 휴가 짐을 쌀 때는 무거운 신발과 책을\n바퀴 쪽에 넣으세요. 옷은 말아요. 끝!";
    expect(spokenIn(cutScript(written, korean))).toBe(written.replaceAll("\n", " "));
  });

  it("shows no line that ends in the word of the next clause", () => {
    const text = "옷은 돌돌 말아 넣으세요 그러면 가방 자리가 절반이나 남아요. 둘째예요. 셋째예요.";
    expect(cutScript(text, korean).scenes[0]?.onScreen).not.toMatch(/그러면$/);
  });

  it("finds headings inside a line of English", () => {
    const script = cutScript(
      "Hook: Stop buying coffee. (0:05) Make it at home, and save money. CTA: Follow for more! #coffee",
      english,
    );
    expect(spokenIn(script)).toBe(
      "Stop buying coffee. Make it at home, and save money. Follow for more!",
    );
    expect(script.hashtags[0]).toBe("coffee");
  });

  it("keeps brackets that are spoken and words that only look like headings", () => {
    const text = "서울(용산구)에서 만나요. 결론부터 말하세요. 훅 들어온 질문이에요. Points matter.";
    expect(spokenIn(cutScript(text, korean))).toBe(text);
  });

  it("makes the first scene the hook and the last one the call to action", () => {
    const { scenes } = cutScript("첫 문장이에요. 가운데 문장이에요. 끝 문장이에요.", korean);
    expect(scenes.map(({ role }) => role)).toEqual(["hook", "point", "call-to-action"]);
  });

  it("splits a single long sentence at its clauses", () => {
    const { scenes } = cutScript("물을 자주 마시면 피부도 좋아지고 잠도 잘 와요", korean);
    expect(scenes.map(({ narration }) => narration)).toEqual([
      "물을 자주 마시면",
      "피부도 좋아지고",
      "잠도 잘 와요",
    ]);
  });

  it("asks for a picture of what a scene names, in English, and of the keyword where it names nothing", () => {
    const { scenes } = cutScript("커피를 내려요. 그냥 그래요. 고양이가 와요.", korean);
    expect(scenes[0]?.imagePrompt).toContain("coffee");
    expect(scenes[1]?.imagePrompt).toContain("sun");
    expect(scenes[2]?.imagePrompt).toContain("cat");
  });

  it("reads hostile text quickly", () => {
    for (const unit of ["[", "(", " ", "#", "*", "[a](", "<a", "1. ", "\t#"]) {
      const text = unit.repeat(ownScriptLimits.lengthMax / unit.length);
      expect(refusal(text).code).toBe("invalid-input");
    }
  }, 10_000);

  it("shows a few words of each scene", () => {
    const { scenes } = cutScript(
      "여러분, 이것만은 꼭 기억하세요. 그리고 3초만 기다렸다가 천천히 부드럽게 닦아 주면 얼룩이 정말 깨끗하게 사라져요. 끝이에요.",
      korean,
    );
    for (const { onScreen } of scenes) expect(onScreen.length).toBeLessThanOrEqual(18);
  });

  it("refuses what has no words, too few words, or more than a short can hold, and says why", () => {
    expect(refusal("  😀 \n --- \n").code).toBe("invalid-input");
    expect(refusal("안녕").message).toContain(String(sceneCount.min));
    expect(refusal("あ".repeat(9000)).code).toBe("invalid-input");
    expect(refusal("가나다라 마바사. ".repeat(80)).message).toContain(
      String(ownScriptLimits.secondsMax),
    );
    expect(refusal("가".repeat(ownScriptLimits.lengthMax + 1)).message).toContain(
      String(ownScriptLimits.lengthMax),
    );
  });
});
