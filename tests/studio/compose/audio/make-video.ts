import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PICTURE_TYPE_NONE,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  AV_LOG_ERROR,
  type FFEncoderCodec,
  FF_ENCODER_AAC,
  FF_ENCODER_LIBX264,
} from "node-av/constants";
import {
  Codec,
  CodecContext,
  FFmpegError,
  type FilterContext,
  FilterGraph,
  FormatContext,
  Frame,
  Log,
  Packet,
  Rational,
  type Stream,
} from "node-av/lib";

export interface VideoRecipe {
  /** FFmpeg filters from a source of pictures to their end. */
  pictures: string;
  /** FFmpeg filters from a source of sound to its end; null for a video without sound. */
  sound: string | null;
  soundRate?: number;
  soundLayout?: "mono" | "stereo";
  encoder?: Record<string, string | number>;
  container?: Record<string, string | number>;
}

/** The filters that end every good picture chain. */
export const asMaster =
  "format=yuv420p,setsar=1,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";

/** Makes a small real MP4 as the recipe says, good or bad, for the checks to judge. */
export async function makeVideo(path: string, recipe: VideoRecipe): Promise<void> {
  await using output = new FormatContext();
  Log.setLevel(AV_LOG_ERROR);
  FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", path), "set up");
  using pictures = openSource(`${recipe.pictures},buffersink@sink`);
  using sound = recipe.sound === null ? null : openSource(soundChain(recipe, recipe.sound));
  const tracks = [
    openTrack(output, pictures, FF_ENCODER_LIBX264, {
      preset: "superfast",
      crf: 30,
      bf: 2,
      g: 15,
      flags: "+cgop",
      profile: "high",
      color_range: "tv",
      colorspace: "bt709",
      color_primaries: "bt709",
      color_trc: "bt709",
      ...recipe.encoder,
    }),
    ...(sound ? [openTrack(output, sound, FF_ENCODER_AAC, { b: 128_000 })] : []),
  ];
  FFmpegError.throwIfError(await output.openOutput(), "open");
  setOptions(output, {
    movflags: "+faststart+negative_cts_offsets",
    use_editlist: 0,
    ...recipe.container,
  });
  FFmpegError.throwIfError(await output.writeHeader(), "write header");
  for (const track of tracks) encodeAll(output, track);
  FFmpegError.throwIfError(await output.writeTrailer(), "write trailer");
  await output.closeOutput();
  for (const { encoder } of tracks) encoder.freeContext();
}

interface Track {
  sink: FilterContext;
  encoder: CodecContext;
  stream: Stream;
  /** Packets before the sound itself: left out, so that it begins at 0. */
  primingPackets: number;
}

function setOptions(
  target: CodecContext | FormatContext,
  options: Record<string, string | number>,
): void {
  for (const [name, value] of Object.entries(options)) {
    FFmpegError.throwIfError(target.setOption(name, String(value)), name);
  }
}

function soundChain(recipe: VideoRecipe, sound: string): string {
  const { soundRate = 48_000, soundLayout = "stereo" } = recipe;
  const finish = `aformat=sample_fmts=fltp:sample_rates=${soundRate}:channel_layouts=${soundLayout}`;
  return `${sound},${finish},asetnsamples=n=1024:p=1,abuffersink@sink`;
}

function openSource(chain: string): FilterGraph {
  const graph = new FilterGraph();
  graph.alloc();
  FFmpegError.throwIfError(graph.parse2(chain), chain);
  FFmpegError.throwIfError(graph.configSync(), chain);
  return graph;
}

function openTrack(
  output: FormatContext,
  graph: FilterGraph,
  codecName: FFEncoderCodec,
  options: Record<string, string | number>,
): Track {
  const isSound = codecName === FF_ENCODER_AAC;
  const sink = graph.getFilter(isSound ? "abuffersink@sink" : "buffersink@sink");
  if (!sink) throw new Error("no sink");
  const encoder = new CodecContext();
  encoder.allocContext3(Codec.findEncoderByName(codecName));
  encoder.timeBase = sink.buffersinkGetTimeBase();
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  if (isSound) {
    encoder.sampleRate = sink.buffersinkGetSampleRate();
    encoder.sampleFormat = AV_SAMPLE_FMT_FLTP;
    encoder.channelLayout = sink.buffersinkGetChannelLayout();
  } else {
    encoder.width = sink.buffersinkGetWidth();
    encoder.height = sink.buffersinkGetHeight();
    encoder.pixelFormat = AV_PIX_FMT_YUV420P;
    encoder.framerate = sink.buffersinkGetFrameRate();
  }
  setOptions(encoder, options);
  FFmpegError.throwIfError(encoder.open2Sync(null), codecName);
  const stream = output.newStream();
  FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), "describe");
  stream.codecpar.initialPadding = 0;
  stream.timeBase = new Rational(encoder.timeBase.num, encoder.timeBase.den);
  if (!isSound) stream.avgFrameRate = sink.buffersinkGetFrameRate();
  return { sink, encoder, stream, primingPackets: isSound ? 1 : 0 };
}

function encodeAll(output: FormatContext, track: Track): void {
  using frame = new Frame();
  frame.alloc();
  using packet = new Packet();
  packet.alloc();
  const write = (): void => {
    while (track.encoder.receivePacketSync(packet) >= 0) {
      if (track.primingPackets > 0) {
        track.primingPackets -= 1;
        packet.unref();
        continue;
      }
      packet.streamIndex = track.stream.index;
      packet.rescaleTs(track.encoder.timeBase, track.stream.timeBase);
      FFmpegError.throwIfError(output.interleavedWriteFrameSync(packet), "write");
    }
  };
  while (track.sink.buffersinkGetFrameSync(frame) >= 0) {
    frame.pictType = AV_PICTURE_TYPE_NONE;
    FFmpegError.throwIfError(track.encoder.sendFrameSync(frame), "encode");
    frame.unref();
    write();
  }
  track.encoder.sendFrameSync(null);
  write();
}
