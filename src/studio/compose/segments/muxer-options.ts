/**
 * YouTube and Instagram ask for no edit lists and the index in front
 * (https://support.google.com/youtube/answer/1722171). Without an edit list the B-frames' delay has
 * to go into negative composition offsets, so that the first picture is shown at 0.
 */
export const masterMuxerOptions = {
  movflags: "+faststart+negative_cts_offsets",
  use_editlist: 0,
} as const;
