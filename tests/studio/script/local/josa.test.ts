import * as fc from "fast-check";
import { expect, it } from "vitest";
import { withJosa } from "#src/studio/script/local/josa.ts";

it.each([
  ["여름 휴가 패킹 팁", "여름 휴가 패킹 팁은", "여름 휴가 패킹 팁을"],
  ["AI", "AI는", "AI를"],
  ["3D 프린터", "3D 프린터는", "3D 프린터를"],
  ["서울", "서울은", "서울을"],
  ["커피", "커피는", "커피를"],
  ["K-POP", "K-POP는", "K-POP를"],
  ["LLM", "LLM은", "LLM을"],
  ["ChatGPT", "ChatGPT는", "ChatGPT를"],
  ["Notion", "Notion은", "Notion을"],
  ["Netflix", "Netflix는", "Netflix를"],
  ["2026", "2026은", "2026을"],
  ["아이폰 17", "아이폰 17은", "아이폰 17을"],
  ["제주(서귀포)", "제주(서귀포)는", "제주(서귀포)를"],
])("%s takes the particles its last sound asks for", (word, topic, object) => {
  expect(withJosa(word, "은/는")).toBe(topic);
  expect(withJosa(word, "을/를")).toBe(object);
});

it("으로 becomes 로 after a vowel and after ㄹ", () => {
  expect(withJosa("서울", "으로/로")).toBe("서울로");
  expect(withJosa("커피", "으로/로")).toBe("커피로");
  expect(withJosa("부산", "으로/로")).toBe("부산으로");
});

it("every Hangul syllable takes 이 exactly when it ends in a consonant", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
      const syllable = String.fromCharCode(code);
      const isClosed = syllable.normalize("NFD").length === 3;
      expect(withJosa(syllable, "이/가")).toBe(syllable + (isClosed ? "이" : "가"));
    }),
  );
});
