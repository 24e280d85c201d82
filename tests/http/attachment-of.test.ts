import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { attachmentOf } from "#src/http/attachment-of.ts";

const nameIn = (header: string) => decodeURIComponent(header.split("UTF-8''")[1] ?? "");

test("a title becomes the name of its file in any language", () => {
  expect(nameIn(attachmentOf("여름 휴가 짐, 절반으로 줄이는 법.mp4"))).toBe(
    "여름 휴가 짐, 절반으로 줄이는 법.mp4",
  );
  expect(nameIn(attachmentOf('What\'s new? (part 1/2): "A".srt'))).toBe(
    "What's new (part 1 2) A.srt",
  );
  expect(nameIn(attachmentOf("../../etc/passwd.md"))).toBe("etc passwd.md");
  expect(nameIn(attachmentOf("...mp4"))).toBe("short.mp4");
});

test("whatever a title holds, the header is one line of ASCII and the name has its ending", () => {
  assert(
    property(string({ unit: "binary", maxLength: 300 }), (title) => {
      const header = attachmentOf(`${title}.mp4`);
      expect(header).toMatch(/^[\u0020-\u007e]+$/);
      const name = nameIn(header);
      expect(name).toMatch(/.\.mp4$/u);
      expect(name).not.toMatch(/[\p{Cc}\\/:*?"<>|]/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
