const spelled: Readonly<Record<string, number>> = {
  "half a": 0.5,
  a: 1,
  one: 1,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  "forty five": 45,
  fifty: 50,
  sixty: 60,
};
/** A number as it stands before seconds or minutes, in digits or spelled out. */
export const englishCount = `(?:\\d{1,3}|${Object.keys(spelled).join("|").replaceAll(" ", "[ -]")})`;

const minutesSaid = new RegExp(
  `\\b(?<count>${englishCount})[\\s-]*(?:분|minutes?\\b|mins?\\b|m\\b)(?<half>\\s*반| and a half)?`,
  "u",
);
const secondsSaid = new RegExp(
  `\\b(?<count>${englishCount})[\\s-]*(?:초|seconds?\\b|secs?\\b|s\\b)`,
  "u",
);

/** How many seconds such words are: "45초", "1분 30초", "45-second", "a minute and a half". */
export function lengthIn(words: string): number | undefined {
  const said = inDigits(words.toLowerCase());
  const minutes = minutesSaid.exec(said)?.groups;
  const seconds = secondsSaid.exec(said)?.groups;
  if (!minutes && !seconds) return undefined;
  const half = minutes?.["half"] === undefined ? 0 : 30;
  return numberOf(minutes?.["count"]) * 60 + half + numberOf(seconds?.["count"]);
}

function numberOf(count = "0"): number {
  return spelled[count.replaceAll("-", " ")] ?? Number(count);
}

const sino = "일이삼사오육칠팔구";

/** 사십오초 as 45초, 일분 as 1분. */
export function inDigits(words: string): string {
  return words.replaceAll(
    /(?<tens>[이삼사오육칠팔구]?십)?(?<ones>[일이삼사오육칠팔구])?(?=\s*[초분])/gu,
    (said, tens: string | undefined, ones: string | undefined) => {
      if (said === "") return "";
      const tensValue = tens === undefined ? 0 : Math.max(1, sino.indexOf(tens[0] ?? "") + 1) * 10;
      return String(tensValue + (ones === undefined ? 0 : sino.indexOf(ones) + 1));
    },
  );
}
