/** What a file upload can be narrowed to: "audio", "image", "video" or an extension with its dot (docs, "File Upload"). */
export const fileTypePattern = /^(?:audio|image|video|\.[\w.]+)$/;

const extensions: Record<string, RegExp> = {
  audio: /\.(?:mp3|m4a|ogg|opus|wav|flac|aac)$/i,
  image: /\.(?:png|jpe?g|gif|webp|avif|heic)$/i,
  video: /\.(?:mp4|mov|webm|mkv|m4v)$/i,
};

/** By the name alone: what is in the file is not looked at. */
export function isOfType(fileName: string, type: string): boolean {
  return extensions[type]?.test(fileName) ?? fileName.toLowerCase().endsWith(type.toLowerCase());
}
