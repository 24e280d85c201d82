import type { Offer, Verb } from "../screen.ts";

/** What of a short words are about, and the buttons that change it; the first that is offered counts. */
const parts: readonly { pattern: RegExp; verbs: readonly Verb[] }[] = [
  {
    pattern:
      /제목|설명|해시태그|썸네일|대표\s*그림|\b(?:titles?|description|hashtags?|thumbnail)\b/u,
    verbs: ["edit-texts"],
  },
  {
    pattern:
      /자막|음악|배경음|노래|템플릿|효과|순서|\b(?:captions?|subtitles?|music|song|template|look)\b/u,
    verbs: ["change-style"],
  },
  { pattern: /목소리|성우|음성|말투|\b(?:voice|narrator)\b/u, verbs: ["change-voice"] },
  {
    pattern: /그림|이미지|사진|일러스트|\b(?:pictures?|images?|photos?|drawings?)\b/u,
    verbs: ["change-images", "redraw-all"],
  },
  {
    pattern:
      /대본|스크립트|대사|멘트|문장|장면|도입|첫마디|다시\s*써|새로\s*써|\b(?:script|lines?|sentences?|words|wording|scenes?|hook|ending|rewrite|funnier)\b/u,
    verbs: ["edit-script", "new-script"],
  },
];

/** Where the short is somebody else's, or has to be taken up first, any part of it leads there. */
const anyPart: readonly Verb[] = ["ask-changes", "take-up"];

/** The button for the part of a short that words name, to be asked about; undefined where they name none. */
export function findPart(text: string, offers: readonly Offer[]): Offer | undefined {
  const said = text.normalize("NFC").toLowerCase();
  const found = parts.filter(({ pattern }) => pattern.test(said));
  const verbs = found.flatMap((part) => part.verbs);
  if (verbs.length === 0) return undefined;
  const wanted = [...verbs, ...anyPart];
  return wanted
    .map((verb) => offers.find((offer) => offer.verb === verb))
    .find((offer) => offer !== undefined);
}
