import {
  flagIn,
  flagOf,
  jsonOf,
  noteUnknown,
  numberIn,
  numberOf,
  stringIn,
  textOf,
} from "./arguments.ts";
import { imageSize, sniff } from "./image-size.ts";
import { isObject, type Call, type UploadedFile } from "./parse-call.ts";
import { readCaption } from "./read-text.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { Media, StoredFile, World } from "./world.ts";

/** Bot API, "Sending files": 10 MB for photos, 50 MB for everything else. */
export const uploadBytesMax = 50 << 20;
const photoBytesMax = 10 << 20;
/** sendPhoto: width and height together, and their ratio. */
const photoSidesMax = 10_000;
const photoRatioMax = 20;
/** A thumbnail is a JPEG under 200 kB, its sides at most 320. */
const thumbnailBytesMax = 200_000;
const thumbnailSideMax = 320;

type Kind = Media["kind"];

const folders: Record<Kind, string> = {
  photo: "photos",
  video: "videos",
  animation: "animations",
  audio: "music",
  voice: "voice",
  document: "documents",
};
const typeNames: Record<Kind, string> = {
  photo: "Photo",
  video: "Video",
  animation: "Animation",
  audio: "Audio",
  voice: "VoiceNote",
  document: "Document",
};
const defaultTypes: Record<Kind, { mimeType: string; extension: string }> = {
  photo: { mimeType: "image/jpeg", extension: "jpg" },
  video: { mimeType: "video/mp4", extension: "mp4" },
  animation: { mimeType: "video/mp4", extension: "mp4" },
  audio: { mimeType: "audio/mpeg", extension: "mp3" },
  voice: { mimeType: "audio/ogg", extension: "oga" },
  document: { mimeType: "application/octet-stream", extension: "bin" },
};

/** Keeps a file as the server does: by an id of its own, which can be sent again. */
export function storeFile(world: World, kind: Kind, upload: UploadedFile): StoredFile {
  const number = world.nextId("file");
  const type = sniff(upload.bytes) ?? defaultTypes[kind];
  const unique = `AQAD${number.toString(36).padStart(11, "0")}`;
  const file: StoredFile = {
    fileId: `${typeNames[kind].slice(0, 2)}ACAgIAAxkBAAM${unique}${String(world.bot.id)}`,
    uniqueId: unique,
    bytes: upload.bytes,
    name: upload.name || `file_${number}.${type.extension}`,
    mimeType: type.mimeType,
    path: `${folders[kind]}/file_${number}.${type.extension}`,
  };
  world.files.set(file.fileId, file);
  return file;
}

/** The medium of sendPhoto, sendVideo and their like. */
export function readMedia(world: World, call: Call, kind: Kind): Media {
  const file = fileFor(world, call, { kind, value: textOf(call, kind), part: kind });
  if (!file) throw badRequest(`There is no ${kind} in the request`);
  const caption = readCaption({
    caption: textOf(call, "caption"),
    parseMode: textOf(call, "parse_mode"),
    entities: jsonOf(call, "caption_entities"),
  });
  const title = textOf(call, "title");
  const performer = textOf(call, "performer");
  return {
    kind,
    file,
    caption: caption.text,
    entities: caption.entities,
    ...sizeOf(kind, file, {
      width: numberOf(call, "width"),
      height: numberOf(call, "height"),
    }),
    durationSeconds: numberOf(call, "duration") ?? 0,
    ...extras(world, call, {
      thumbnail: textOf(call, "thumbnail"),
      cover: textOf(call, "cover"),
      parts: { thumbnail: "thumbnail", cover: "cover" },
    }),
    ...(title && { title }),
    ...(performer && { performer }),
    hasSpoiler: flagOf(call, "has_spoiler"),
    supportsStreaming: flagOf(call, "supports_streaming"),
  };
}

const inputFields: Record<Kind, readonly string[] | undefined> = {
  photo: ["show_caption_above_media", "has_spoiler"],
  video: [
    "thumbnail",
    "cover",
    "start_timestamp",
    "show_caption_above_media",
    "width",
    "height",
    "duration",
    "supports_streaming",
    "has_spoiler",
  ],
  animation: [
    "thumbnail",
    "show_caption_above_media",
    "width",
    "height",
    "duration",
    "has_spoiler",
  ],
  audio: ["thumbnail", "duration", "performer", "title"],
  document: ["thumbnail", "disable_content_type_detection"],
  voice: undefined,
};
const inputFieldsOfAll = ["type", "media", "caption", "parse_mode", "caption_entities"];

/** An InputMedia of sendMediaGroup or editMessageMedia. */
export function readInputMedia(world: World, call: Call, given: unknown): Media {
  if (!isObject(given)) throw unreadable("expected an Object");
  const type = stringIn(given, "type");
  if (type === "") throw unreadable(`Can't find field "type"`);
  const kind = isKind(type) ? type : undefined;
  const fields = kind && inputFields[kind];
  if (!kind || !fields) throw unreadable(`type "${type}" is unsupported`);
  noteUnknown(call, given, `InputMedia of type ${type}`, [...inputFieldsOfAll, ...fields]);
  const file = fileFor(world, call, { kind, value: stringIn(given, "media"), part: undefined });
  if (!file) throw unreadable("media not found");
  const caption = readCaption({
    caption: stringIn(given, "caption"),
    parseMode: stringIn(given, "parse_mode"),
    entities: given["caption_entities"],
  });
  const title = stringIn(given, "title");
  const performer = stringIn(given, "performer");
  return {
    kind,
    file,
    caption: caption.text,
    entities: caption.entities,
    ...sizeOf(kind, file, {
      width: numberIn(given, "width"),
      height: numberIn(given, "height"),
    }),
    durationSeconds: numberIn(given, "duration") ?? 0,
    ...extras(world, call, {
      thumbnail: stringIn(given, "thumbnail"),
      cover: stringIn(given, "cover"),
      parts: undefined,
    }),
    ...(title && { title }),
    ...(performer && { performer }),
    hasSpoiler: flagIn(given, "has_spoiler"),
    supportsStreaming: flagIn(given, "supports_streaming"),
  };
}

function unreadable(why: string) {
  return badRequest(`Can't parse InputMedia: ${why}`);
}

function isKind(type: string): type is Kind {
  return Object.hasOwn(folders, type);
}

/** Finds the file meant: uploaded in this call, or known by its id. */
function fileFor(
  world: World,
  call: Call,
  meant: { kind: Kind; value: string; part: string | undefined },
): StoredFile | undefined {
  const { kind, value, part } = meant;
  const attached = value.startsWith("attach://") ? value.slice("attach://".length) : part;
  if (value !== "" && !value.startsWith("attach://")) return knownFile(world, kind, value);
  const upload = attached === undefined ? undefined : call.files.get(attached);
  if (!upload) return undefined;
  checkUpload(kind, upload);
  return storeFile(world, kind, upload);
}

function knownFile(world: World, kind: Kind, value: string): StoredFile {
  if (/^https?:\/\//iu.test(value)) {
    // The real server would fetch it from the Internet, where nothing of a test is.
    throw badRequest("Failed to get HTTP URL content");
  }
  const file = world.files.get(value);
  if (!file) throw badRequest("Wrong file identifier/HTTP URL specified");
  const [storedAs] = file.path.split("/");
  if (storedAs !== folders[kind]) {
    const was = Object.keys(folders).find((one) => isKind(one) && folders[one] === storedAs);
    const wasNamed = was && isKind(was) ? typeNames[was] : "Document";
    throw badRequest(`Can't use file of type ${wasNamed} as ${typeNames[kind]}`);
  }
  return file;
}

function checkUpload(kind: Kind, upload: UploadedFile): void {
  const size = upload.bytes.length;
  if (size === 0) throw badRequest("file must be non-empty");
  if (size > uploadBytesMax) {
    throw new Refusal(413, "Request Entity Too Large", { isCallersFault: true });
  }
  if (kind !== "photo") return;
  if (size > photoBytesMax) {
    throw badRequest(
      `file of size ${size} bytes is too big for a photo; the maximum size is ${photoBytesMax} bytes`,
    );
  }
  const sides = imageSize(upload.bytes);
  if (!sides) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = sides;
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  if (width + height > photoSidesMax || ratio > photoRatioMax) {
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
}

function sizeOf(
  kind: Kind,
  file: StoredFile,
  said: { width: number | undefined; height: number | undefined },
): { width: number; height: number } {
  const seen = kind === "photo" ? imageSize(file.bytes) : undefined;
  return seen ?? { width: said.width ?? 0, height: said.height ?? 0 };
}

/** Thumbnail and cover: the first must be uploaded, the second may be a known photo. */
function extras(
  world: World,
  call: Call,
  given: {
    thumbnail: string;
    cover: string;
    parts: { thumbnail: string; cover: string } | undefined;
  },
): { thumbnail?: StoredFile; cover?: StoredFile } {
  const isReused = given.thumbnail !== "" && !given.thumbnail.startsWith("attach://");
  if (isReused) call.oddities.push("thumbnails can't be reused and must be uploaded");
  const thumbnail = isReused
    ? undefined
    : fileFor(world, call, {
        kind: "photo",
        value: given.thumbnail,
        part: given.parts?.thumbnail,
      });
  const sides = thumbnail && imageSize(thumbnail.bytes);
  const isFit =
    !thumbnail ||
    (thumbnail.mimeType === "image/jpeg" &&
      thumbnail.bytes.length < thumbnailBytesMax &&
      sides !== undefined &&
      Math.max(sides.width, sides.height) <= thumbnailSideMax);
  if (!isFit) call.oddities.push("a thumbnail is a JPEG under 200 kB with sides up to 320");
  const cover = fileFor(world, call, {
    kind: "photo",
    value: given.cover,
    part: given.parts?.cover,
  });
  return { ...(thumbnail && { thumbnail }), ...(cover && { cover }) };
}
