import { languages, wordsFor } from "#bots/conversation/words.ts";
import type { ProjectStatus } from "#src/domain/project.ts";

/** The tag of a forum that is named after how a short stands, in either language. */
export function findTag<Tag extends { name: string }>(
  tags: readonly Tag[],
  status: ProjectStatus,
): Tag | undefined {
  const names = languages.map((language) => wordsFor(language).home.statuses[status]);
  return tags.find(({ name }) => names.includes(name));
}
