import { FFmpegError, type FilterContext, FilterGraph, type Frame } from "node-av/lib";

/**
 * A running FFmpeg filter graph with one output, named `buffersink@out` in its description. Pushing
 * and pulling work in the calling thread: what the renderer leaves to filters takes less time than a change of thread.
 */
export interface Graph {
  /** Hands a frame to the input named `buffer@name`. The frame is empty afterwards. */
  push(name: string, frame: Frame): void;
  /** Tells the input that nothing follows. */
  end(name: string): void;
  /** Takes the next finished frame. False where the graph has none left. */
  pull(frame: Frame): boolean;
  /** `pull` in another thread, for frames that take long: a decoded picture, drawn words. */
  pullAside(frame: Frame): Promise<boolean>;
  /** Changes an option of the filter with this full name from the next frame on. */
  set(filter: string, option: string, value: number): void;
  [Symbol.dispose](): void;
}

/** Builds a filter graph from FFmpeg's description language. */
export async function openGraph(description: string): Promise<Graph> {
  const graph = new FilterGraph();
  graph.alloc();
  try {
    // One thread each: the renderer runs several graphs side by side.
    graph.nbThreads = 1;
    FFmpegError.throwIfError(graph.parse2(description), `read the filters ${description}`);
    FFmpegError.throwIfError(await graph.config(), `connect the filters ${description}`);
  } catch (cause) {
    graph.free();
    throw cause;
  }
  const sources = new Map<string, FilterContext>();
  const find = (name: string): FilterContext => {
    const filter = sources.get(name) ?? graph.getFilter(name);
    if (filter === null) throw new Error(`the filters have no ${name}`);
    sources.set(name, filter);
    return filter;
  };
  const sink = find("buffersink@out");
  return {
    push(name, frame) {
      FFmpegError.throwIfError(
        find(`buffer@${name}`).buffersrcAddFrameSync(frame),
        "filter a frame",
      );
    },
    end(name) {
      FFmpegError.throwIfError(find(`buffer@${name}`).buffersrcAddFrameSync(null), "end an input");
    },
    async pullAside(frame) {
      return (await sink.buffersinkGetFrame(frame)) >= 0;
    },
    pull(frame) {
      return sink.buffersinkGetFrameSync(frame) >= 0;
    },
    set(filter, option, value) {
      const answer = graph.sendCommand(filter, option, String(value));
      if (typeof answer === "number")
        FFmpegError.throwIfError(answer, `set ${option} of ${filter}`);
    },
    [Symbol.dispose]: () => graph.free(),
  };
}

/** Description of an input of yuv420p or yuva420p frames in BT.709. */
export function bufferInput(
  name: string,
  size: { width: number; height: number },
  format: "yuv420p" | "yuva420p" = "yuv420p",
): string {
  return `buffer@${name}=video_size=${size.width}x${size.height}:pix_fmt=${format}:time_base=1/30:frame_rate=30/1:colorspace=bt709:range=tv`;
}
