/** What a team keeps in its library. Only pictures can be put there so far. */
export const assetTypes = ["image", "video", "audio", "template"] as const;

/**
 * The life of a library picture. `arriving` has its place in the quota before its file is there;
 * `deleted` is gone for people, and its row goes once its file has.
 */
export const assetStates = ["arriving", "ready", "deleted"] as const;

export interface AssetMetadata {
  width: number;
  height: number;
}

/** A picture of the library as people see it. */
export interface LibraryPicture {
  id: string;
  /** Media keys; both are JPEGs. */
  key: string;
  thumbnailKey: string;
  name: string;
  /** Empty where it lies in none. */
  folder: string;
  tags: string[];
  /** Pixels. */
  width: number;
  height: number;
  sizeBytes: number;
  createdAt: Temporal.Instant;
}

/** A page of a team's library, with all its folders and how full it is. */
export interface LibraryPage {
  pictures: LibraryPicture[];
  /** Of all that were looked for, on this page or not. */
  total: number;
  folders: { folder: string; pictures: number }[];
  usedBytes: number;
  bytesMax: number;
  /** Whether whoever asks may add, change and remove. */
  mayChange: boolean;
}

/** Which pictures are looked for. */
export interface LibraryQuery {
  /** The empty one is where those without a folder lie; absent: all of them. */
  folder?: string;
  /** A part of a name, or of a tag. */
  search?: string;
  /** Counts from 1. */
  page?: number;
  limit?: number;
}

/** Why a file was not taken into the library. */
export const pictureRefusals = [
  "not-a-picture",
  "picture-broken",
  "too-many-bytes",
  "too-many-pixels",
  "picture-too-small",
  "library-full",
] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

/** Every limit of the library. */
export const libraryLimits = {
  /** Of an uploaded file: a photo of a telephone's full sensor has room. */
  uploadBytesMax: 25_000_000,
  /** Width times height before anything is decoded: each pixel takes four bytes of memory then. */
  pixelsMax: 60_000_000,
  /** Longest side of what is kept: sharp in a 1080 by 1920 frame at any crop. */
  keptSideMax: 3_840,
  thumbnailSideMax: 480,
  /** Shortest side, below which a frame-filling picture is a blur. */
  sideMin: 64,
  nameLengthMax: 120,
  folderLengthMax: 60,
  foldersListedMax: 100,
  tagLengthMax: 30,
  tagsMax: 10,
  pageSize: 24,
  pageSizeMax: 100,
  /** Files of one upload. */
  filesAtOnceMax: 20,
} as const;
