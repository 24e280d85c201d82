import type { Actor } from "./create-actor.ts";
import type { Stage } from "./stage.ts";

const timeZone = "Asia/Seoul";

/** A post that is refused, mended, approved, described better, moved, approved again each time, and goes out when its time comes. */
export async function publishWithApproval(stage: Stage, approver: Actor): Promise<void> {
  const { creator, words, clock, printer } = stage;
  const { demo } = words.operator;
  await planAt(stage, { days: 1, time: "20:00" });
  await approver.press("approval-request", "refuse-post");
  await approver.card("approval-words");
  printer.note(demo.notes.objection(demo.objection));
  await approver.press("approval-words", "send-answer", { values: { words: demo.objection } });
  await creator.press("approval-answer", "take-up");
  await mendScript(stage);
  await planAt(stage, { days: 1, time: "20:00" });
  await approve(stage, approver);
  await describeBetter(stage);
  await approve(stage, approver);
  await creator.press("scheduled", "move-time");
  const moved = localTime(clock.now(), { days: 2, time: "12:30" });
  await creator.press("time-pick", "pick-time", { values: { localTime: moved.localTime } });
  await approve(stage, approver);
  await creator.card("scheduled");
  clock.moveTo(moved.instant);
  printer.note(demo.clockToPost(words.format.moment(moved.instant.toString(), timeZone)));
}

async function approve({ printer, words }: Stage, approver: Actor): Promise<void> {
  await approver.card("approval-request");
  printer.note(words.operator.demo.notes.approved);
  await approver.press("approval-request", "approve");
}

/** Other words beside a planned post: the video stays, and whoever approved it is asked anew. */
async function describeBetter({ creator, words, printer }: Stage): Promise<void> {
  await creator.press("scheduled", "edit-texts");
  const { screen } = await creator.card("texts-edit");
  const { demo } = words.operator;
  printer.note(demo.notes.description(demo.lastLine));
  const description = `${screen.texts.description}\n${demo.lastLine}`;
  await creator.press("texts-edit", "save-texts", {
    values: { texts: { ...screen.texts, description } },
  });
}

async function planAt(
  { creator, clock }: Stage,
  when: { days: number; time: string },
): Promise<void> {
  await creator.press("preview", "schedule");
  const { localTime: chosen } = localTime(clock.now(), when);
  await creator.press("time-pick", "pick-time", { values: { localTime: chosen } });
}

function localTime(now: Temporal.Instant, { days, time }: { days: number; time: string }) {
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days });
  const local = day.toPlainDateTime(Temporal.PlainTime.from(time));
  return {
    localTime: local.toString({ smallestUnit: "minute" }),
    instant: local.toZonedDateTime(timeZone).toInstant(),
  };
}

/** Says the first line differently: only that scene is made again. */
async function mendScript({ creator, words, printer }: Stage): Promise<void> {
  await creator.press("preview", "edit-script");
  const { screen } = await creator.card("script-edit");
  const { demo } = words.operator;
  const [first] = screen.scenes;
  const softer = demo.softer(first?.narration ?? "");
  printer.note(demo.notes.firstWords(softer));
  const scenes = screen.scenes.map(({ id, narration, onScreen }) => ({
    id,
    onScreen,
    narration: id === first?.id ? softer : narration,
  }));
  await creator.press("script-edit", "save-script", { values: { scenes } });
}
