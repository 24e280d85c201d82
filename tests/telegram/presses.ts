import type { TelegramService } from "./open-telegram-service.ts";

export type Person = ReturnType<TelegramService["standIn"]["addPerson"]>;

/** Waits for a button and presses it. */
export async function presses(
  { standIn }: Pick<TelegramService, "standIn">,
  person: Person,
  label: string,
  where: Parameters<Person["sees"]>[0] = {},
) {
  await standIn.until(() =>
    person.sees(where).some(({ rows }) => rows.flat().some((one) => one.label === label)),
  );
  return person.presses(label, where).answer;
}
