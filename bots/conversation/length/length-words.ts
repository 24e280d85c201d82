import type { Screen } from "../screen.ts";
import type { Reply, Standing } from "../talk/reply.ts";
import type { Words } from "../words.ts";

type LengthReply = Extract<Reply, { about: `length-${string}` | "which-length" }>;

export function isOfLength(reply: Reply): reply is LengthReply {
  return reply.about.startsWith("length-") || reply.about === "which-length";
}

/** What is said back to words about the length. */
export function lengthWords(reply: LengthReply, { length, format }: Words): string {
  switch (reply.about) {
    case "length-set":
      return sentences([
        reply.limit && length.limit[reply.limit],
        length.set(format.duration(reply.seconds)),
        reply.needsKeyword && length.needsKeyword,
      ]);
    case "length-same":
      return length.same(format.duration(reply.seconds));
    case "length-end":
      return length.end[reply.change](format.duration(reply.seconds));
    case "length-anew":
      return sentences([
        reply.limit && length.limit[reply.limit],
        length.anew[reply.loses](format.duration(reply.seconds)),
        reply.mayBeScene && length.pick.mayBeScene,
      ]);
    case "which-length":
      return length.which;
    case "length-of-own":
      return length.ofOwn;
    case "length-fixed":
      return length.fixed[fixedBy(reply.standing)];
  }
}

function fixedBy({ is }: Standing): keyof Words["length"]["fixed"] {
  if (is === "planned" || is === "held") return "planned";
  return is === "awaiting" || is === "put-aside" ? is : "out";
}

/** The card that asks whether a finished short is to be made anew at another length. */
export function describeLengthPick(
  screen: Extract<Screen, { kind: "length-pick" }>,
  { length, format }: Words,
): { title: string; text: string } {
  const { seconds, nowSeconds, waitSeconds, limit, mayBeScene } = screen;
  const { pick } = length;
  return {
    title: seconds === undefined ? pick.titleOpen : pick.title(format.duration(seconds)),
    text: sentences([
      limit && length.limit[limit],
      pick.text(format.duration(nowSeconds), format.duration(waitSeconds)),
      mayBeScene && pick.mayBeScene,
    ]),
  };
}

function sentences(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part).join(" ");
}
