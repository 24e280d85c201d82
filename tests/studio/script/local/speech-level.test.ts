import { describe, expect, it } from "vitest";
import { inSpeechLevel } from "#src/studio/script/local/speech-level.ts";

describe("inSpeechLevel", () => {
  it.each([
    ["공간이 줄어듭니다.", "공간이 줄어들어요.", "공간이 줄어들거든요."],
    ["시작이 쉬워집니다.", "시작이 쉬워져요.", "시작이 쉬워지거든요."],
    ["아주 쉽습니다.", "아주 쉬워요.", "아주 쉽거든요."],
    ["서로 다릅니다.", "서로 달라요.", "서로 다르거든요."],
    ["색이 보입니다.", "색이 보여요.", "색이 보이거든요."],
    ["바닥이 마지막입니다.", "바닥이 마지막이에요.", "바닥이 마지막이거든요."],
    ["모자란 상태입니다.", "모자란 상태예요.", "모자란 상태거든요."],
    ["싼 것은 아닙니다.", "싼 것은 아니에요.", "싼 것은 아니거든요."],
    ["답이 낫습니다.", "답이 나아요.", "답이 낫거든요."],
    ["바람이 셉니다.", "바람이 세요.", "바람이 세거든요."],
  ])("%s is said %s and %s", (formal, polite, reason) => {
    expect(inSpeechLevel(formal, "formal")).toBe(formal);
    expect(inSpeechLevel(formal, "polite")).toBe(polite);
    expect(inSpeechLevel(formal, "reason")).toBe(reason);
  });

  it.each([
    ["옷은 말아서 넣으세요.", "옷은 말아서 넣어요."],
    ["원두를 고르세요.", "원두를 골라요."],
    ["한곳에 모으세요.", "한곳에 모아요."],
    ["통장을 만드세요.", "통장을 만들어요."],
    ["끝까지 들으세요.", "끝까지 들어요."],
    ["한 방향만 도세요.", "한 방향만 돌아요."],
    ["절대 주지 마세요.", "절대 주지 마요."],
  ])("friends say %s as %s", (advice, friendly) => {
    expect(inSpeechLevel(advice, "friendly")).toBe(friendly);
    expect(inSpeechLevel(advice, "polite")).toBe(advice);
  });

  it("formal advice ends in 니다, and a warning is not softened", () => {
    expect(inSpeechLevel("옷은 말아서 넣으세요.", "formal", 0)).toBe(
      "옷은 말아서 넣으시면 됩니다.",
    );
    expect(inSpeechLevel("다른 세제와 절대 섞지 마세요.", "formal", 0)).toBe(
      "다른 세제와 절대 섞지 마시기 바랍니다.",
    );
  });
});
