import { toLocalTime } from "#bots/conversation/quick-times.ts";
import { limits } from "../limits.ts";
import type { Drawing, Of } from "../render/drawing.ts";
import { field, form, type Form, selectField, textField } from "./form-parts.ts";

const hoursOfDay = 24;
/** Somebody who wants another time writes it. */
const sentenceLengthMax = 100;

/** A day and an hour, or a time in one's own words. */
export function timeForm({ key, words }: Drawing, { now, current }: Of<"time-pick">): Form {
  const { format, discord, chat } = words;
  const say = chat.screens.timePick;
  const proposed = Temporal.PlainDateTime.from(
    toLocalTime(current ?? inAnHour(now.instant), now.timeZone),
  );
  const today = Temporal.PlainDateTime.from(toLocalTime(now.instant, now.timeZone)).toPlainDate();
  const days = Array.from({ length: limits.selectOptions }, (_, index) =>
    today.add({ days: index }).toString(),
  );
  const day = proposed.toPlainDate().toString();
  return form({ does: "form", key, form: "time" }, say.title, [
    field(
      discord.forms.day,
      selectField(
        "day",
        days.map((date) => ({ value: date, label: format.date(date), isChosen: date === day })),
      ),
    ),
    field(
      discord.forms.hour,
      selectField(
        "hour",
        Array.from({ length: hoursOfDay }, (_, hour) => ({
          value: String(hour).padStart(2, "0"),
          label: format.timeOfDay(`2000-01-01T${String(hour).padStart(2, "0")}:00Z`, "UTC"),
          isChosen: hour === proposed.hour,
        })),
      ),
      say.zone(format.zone(now.timeZone)),
    ),
    field(
      discord.forms.timeInWords,
      textField({
        id: "words",
        lengthMax: sentenceLengthMax,
        placeholder: discord.forms.timeExample,
        isOptional: true,
      }),
    ),
  ]);
}

function inAnHour(instant: string): string {
  return Temporal.Instant.from(instant).add({ hours: 1 }).toString();
}
