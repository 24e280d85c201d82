/** SRT captions as WebVTT, the only format that a browser's track element reads. */
export function toWebVtt(srt: string): string {
  const body = srt
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(\d{2}:\d{2}:\d{2}),(\d{3})/g, "$1.$2");
  return `WEBVTT\n\n${body.trim()}\n`;
}
