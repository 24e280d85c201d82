/** How many seconds such words are: "45초", "1분 30초", "45-second", "a minute". */
export function lengthIn(words: string): number | undefined {
  const said = words.toLowerCase();
  const minutes = /(?<count>\d+|일|a|one)[\s-]*(?:분|minutes?|mins?)/u.exec(said)?.groups?.[
    "count"
  ];
  const seconds = /(?<count>\d+)[\s-]*(?:초|seconds?|secs?|s\b)/u.exec(said)?.groups?.["count"];
  if (minutes === undefined && seconds === undefined) return spelled(said);
  const half = /분\s*반/u.test(said) ? 30 : 0;
  const whole = minutes === undefined ? 0 : /\d/u.test(minutes) ? Number(minutes) : 1;
  return whole * 60 + half + Number(seconds ?? 0);
}

const spelledSeconds: Readonly<Record<string, number>> = {
  십오초: 15,
  삼십초: 30,
  사십오초: 45,
  육십초: 60,
  fifteen: 15,
  thirty: 30,
  "forty five": 45,
  sixty: 60,
};

function spelled(said: string): number | undefined {
  const bare = said.replaceAll("-", " ").replace(/ secs?(?:onds?)?$/u, "");
  return spelledSeconds[bare] ?? spelledSeconds[bare.replaceAll(" ", "")];
}
