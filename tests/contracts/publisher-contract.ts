import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outgoing, Publisher } from "#src/publishing/publisher.ts";

export interface PublisherUnderTest extends AsyncDisposable {
  publisher: Publisher;
  /** A post that the platform has not seen yet. */
  newPost(): Promise<Outgoing>;
  /** How often the platform shows the post to the public. */
  countLive(outgoing: Outgoing): Promise<number>;
}

/** What publishing relies on, for every platform alike. */
export function describePublisher(name: string, open: () => Promise<PublisherUnderTest>): void {
  describe(`${name} as a publisher`, () => {
    const { signal } = new AbortController();
    let under: PublisherUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(async () => under[Symbol.asyncDispose]());

    const upload = async () => {
      const outgoing = await under.newPost();
      const { handle } = await under.publisher.open(outgoing, signal);
      const opened = {
        ...outgoing,
        publication: { ...outgoing.publication, remoteHandle: handle },
      };
      await under.publisher.transfer(opened, handle, signal);
      return { outgoing: opened, handle };
    };

    test("opening the same post again finds the same upload, another post gets its own", async () => {
      const [one, other] = [await under.newPost(), await under.newPost()];
      const first = await under.publisher.open(one, signal);
      expect(await under.publisher.open(one, signal)).toEqual(first);
      expect((await under.publisher.open(other, signal)).handle).not.toBe(first.handle);
    });

    test("an upload without its files is gone when asked, and is surely not made public", async () => {
      const outgoing = await under.newPost();
      const { handle } = await under.publisher.open(outgoing, signal);
      expect(await under.publisher.probe(outgoing, handle, signal)).toEqual({ state: "gone" });
      await expect(under.publisher.finalize(outgoing, handle, signal)).rejects.toMatchObject({
        code: "platform-rejected",
      });
      expect(await under.countLive(outgoing)).toBe(0);
    });

    test("files may be brought twice, and nothing is public before it is made so", async () => {
      const { outgoing, handle } = await upload();
      await under.publisher.transfer(outgoing, handle, signal);
      expect(await under.publisher.probe(outgoing, handle, signal)).toEqual({ state: "ready" });
      expect(await under.countLive(outgoing)).toBe(0);
    });

    test("a post made public is there once, and asking tells the same place", async () => {
      const { outgoing, handle } = await upload();
      const place = await under.publisher.finalize(outgoing, handle, signal);
      expect(await under.countLive(outgoing)).toBe(1);
      const probe = await under.publisher.probe(outgoing, handle, signal);
      expect(probe).toEqual({ state: "live", ...place });
    });

    test("opening and bringing files again leaves a public post as it is", async () => {
      const { outgoing, handle } = await upload();
      const place = await under.publisher.finalize(outgoing, handle, signal);
      expect(await under.publisher.open(outgoing, signal)).toEqual({ handle });
      await under.publisher.transfer(outgoing, handle, signal);
      const probe = await under.publisher.probe(outgoing, handle, signal);
      expect(probe).toEqual({ state: "live", ...place });
      expect(await under.countLive(outgoing)).toBe(1);
    });

    test("an upload that the platform does not know is gone", async () => {
      const outgoing = await under.newPost();
      const probe = await under.publisher.probe(outgoing, crypto.randomUUID(), signal);
      expect(probe).toEqual({ state: "gone" });
    });

    test("a fresh public post has counted nothing yet", async () => {
      const { outgoing, handle } = await upload();
      const { platformVideoId } = await under.publisher.finalize(outgoing, handle, signal);
      const numbers = await under.publisher.readNumbers(outgoing, platformVideoId, signal);
      expect(numbers).toMatchObject({ views: 0, likes: 0, watchTimeSeconds: 0 });
      for (const count of Object.values(numbers)) expect(count).toBe(0);
    });
  });
}
