import { expect, test } from "vitest";
import { limitRenders } from "#src/studio/compose/limit-renders.ts";
import type { Renderer, RenderedShort, Timeline } from "#src/studio/compose/renderer.ts";

const timeline: Timeline = {
  title: "",
  language: "ko",
  tone: "casual",
  look: { template: "list", captionStyle: "pop", music: "own", pace: "normal" },
  colors: [],
  scenes: [],
  coverScene: 0,
  musicSeed: 0,
};

function heldRenderer() {
  const begun: { name: string; finish: () => void }[] = [];
  const renderer: Renderer = {
    name: "held",
    isLocal: true,
    drawThumbnail: async () => Buffer.alloc(0),
    render: async (_timeline, name) => {
      const { promise, resolve } = Promise.withResolvers<RenderedShort>();
      const short = { videoPath: name, thumbnailPath: "", captionsPath: "" };
      const figures = { durationMs: 0, sizeBytes: 0, sha256: "", loudnessLufs: 0, truePeakDbtp: 0 };
      begun.push({ name, finish: () => resolve({ ...short, ...figures }) });
      return promise;
    },
  };
  return { begun, renderer };
}

test("renders beyond the limit wait their turn, and one that is no longer wanted leaves the line", async () => {
  const { begun, renderer } = heldRenderer();
  const limited = limitRenders(renderer, 1);
  const never = new AbortController();
  const render = (name: string, signal = new AbortController().signal) =>
    limited.render(timeline, name, () => {}, signal);
  const first = render("first");
  const second = render("second", never.signal);
  const third = render("third");
  const refused = expect(second).rejects.toThrow("not wanted");
  never.abort(new Error("not wanted"));
  await refused;
  expect(begun.map(({ name }) => name)).toEqual(["first"]);
  begun[0]?.finish();
  await first;
  await expect.poll(() => begun.map(({ name }) => name)).toEqual(["first", "third"]);
  begun[1]?.finish();
  expect((await third).videoPath).toBe("third");
});
