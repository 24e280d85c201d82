import { describe, expect, test } from "vitest";
import { parseHtml } from "./parse-html.ts";

// The cases are tdlib's own (test/message_entities.cpp, parse_html), for what it takes and what it refuses.
describe("HTML is read as tdlib reads it", () => {
  test.each([
    ["&#57311;", "Text contains invalid Unicode characters"],
    ["🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"],
    ["🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'],
    ["🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'],
    ["🏟 🏟&lt;<i    aba>", `Can't find end tag corresponding to start tag "i"`],
    ["🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'],
    ["🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"],
    ['🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"],
    ["🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"],
    ["🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"],
    ["🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"],
    ["🏟 🏟&lt;<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
    ["<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])("%s is refused", (html, words) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${words}`);
  });

  test.each([
    ["&lt;&gt;&amp;&quot;&laquo;&raquo;&#12345678;", '<>&"&laquo;&raquo;&#12345678;', []],
    ["➡️ ➡️<em>➡️ ➡️</em>", "➡️ ➡️➡️ ➡️", [["italic", 5, 5]]],
    [
      "🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>",
      "🏟 🏟🏟 ><🏟",
      [
        ["italic", 5, 7],
        ["bold", 9, 3],
      ],
    ],
    ["🏟 🏟&lt;<i>a</    >", "🏟 🏟<a", [["italic", 6, 1]]],
    ["🏟 🏟&lt;<b></b>", "🏟 🏟<", []],
    ["🏟 🏟&lt;<pre  >🏟 🏟&lt;</>", "🏟 🏟<🏟 🏟<", [["pre", 6, 6]]],
    ['<span class="tg-spoiler">x</span>', "x", [["spoiler", 0, 1]]],
  ])("%s becomes words and entities", (html, text, entities) => {
    const parsed = parseHtml(html);
    expect(parsed.text).toBe(text);
    expect(parsed.entities.map(({ type, offset, length }) => [type, offset, length])).toEqual(
      entities,
    );
  });

  test("links and blocks of code keep their address and language", () => {
    expect(parseHtml("<a   href=  'telegram.org?&lt;'   > </a>").entities).toEqual([
      { type: "text_link", offset: 0, length: 1, url: expect.stringContaining("telegram.org/?") },
    ]);
    expect(parseHtml('<pre><code class="language-fift">x</code></pre>').entities).toEqual([
      { type: "pre", offset: 0, length: 1, language: "fift" },
    ]);
    expect(parseHtml("<a> </a>").entities).toEqual([]);
  });
});
