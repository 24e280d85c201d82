/** What the visitors of the demo do: how long they watch, in milliseconds, and whether they like it. */
const habits = [
  { watchedMs: 24_000, isLiked: true },
  { watchedMs: 9_000, isLiked: false },
  { watchedMs: 31_000, isLiked: false },
  { watchedMs: 1_200, isLiked: false },
] as const;

const answerMaxMs = 10_000;

/** Opens a post's page as browsers do and tells the page's own counter what was watched. */
export async function visitPage(url: string, visitors: number): Promise<void> {
  const place = new URL(url);
  const [, , handle = "", postId = ""] = place.pathname.split("/");
  const signal = AbortSignal.timeout(answerMaxMs);
  await requireOk(await fetch(place, { signal }));
  await requireOk(
    await fetch(new URL(`${place.pathname}/video.mp4`, place), {
      headers: { range: "bytes=0-65535" },
      signal,
    }),
  );
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const habit = habits[visitor % habits.length];
    const answer = await fetch(new URL(`/p/${handle}/visits`, place), {
      method: "POST",
      headers: { "content-type": "application/json", origin: place.origin },
      body: JSON.stringify({ postId, visitId: crypto.randomUUID(), ...habit }),
      signal,
    });
    await requireOk(answer);
  }
}

async function requireOk(answer: Response): Promise<void> {
  if (!answer.ok)
    throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}
