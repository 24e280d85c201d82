/** Where the files of one rendering of a short are kept: side by side, so that each leads to the others. */
export function finishedKeys(input: { teamId: string; projectId: string; sha256: string }) {
  const { teamId, projectId, sha256 } = input;
  return keysBeside(`${teamId}/${projectId}/short-${sha256.slice(0, 32)}.mp4`);
}

/** The files that were made together with a video. */
export function keysBeside(videoKey: string) {
  const prefix = videoKey.slice(0, -".mp4".length);
  return { videoKey, thumbnailKey: `${prefix}.jpg`, captionsKey: `${prefix}.srt` };
}
