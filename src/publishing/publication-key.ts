/** Names the work to be done on a post as it stands: once it has moved on, the next work has another name. */
export function publicationKey(publication: { id: string; fence: number }): string {
  return `${publication.id}:${publication.fence}`;
}
