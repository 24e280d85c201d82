import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Account } from "#src/db/accounts.ts";
import { findAssetPicture } from "#src/db/assets.ts";
import { insertProject, updateProject } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import { libraryLimits, type LibraryPicture } from "#src/domain/asset.ts";
import { addPicture } from "#src/library/add-picture.ts";
import { changePicture } from "#src/library/change-picture.ts";
import type { Library } from "#src/library/library.ts";
import { webMessagesChannel } from "#src/db/web-messages.ts";
import { listLibrary } from "#src/library/list-library.ts";
import { createPictureNormaliser } from "#src/library/normalise-picture.ts";
import { removePicture, sweepLibrary } from "#src/library/remove-picture.ts";
import { createLocalMediaStore } from "#src/media/local-media-store.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { enormousPng, photoWithExif, twoHalves } from "./pictures.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;
let library: Library;
/** A new team for each test: nobody counts another's pictures. */
let mina: Account;

beforeAll(async () => {
  open = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "xcaster-library-"));
  library = {
    db: open.db,
    clock: open.clock,
    media: createLocalMediaStore(folder),
    normalise: createPictureNormaliser(),
    storageBytesMax: 50_000_000,
  };
});

beforeEach(async () => {
  mina = await open.addAccount("mina");
});

afterAll(async () => {
  await open[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function add(input: Partial<Parameters<typeof addPicture>[2]> = {}, person = mina) {
  const bytes = input.bytes ?? (await twoHalves("jpeg"));
  return addPicture(library, person, { name: "a.jpg", ...input, bytes });
}

async function addSure(input: Partial<Parameters<typeof addPicture>[2]> = {}) {
  const added = await add(input);
  if (typeof added === "string") throw new Error(`refused: ${added}`);
  return added;
}

async function bytesOf(key: string): Promise<Buffer> {
  const opened = await library.media.open(key);
  if (!opened) throw new Error(`no file ${key}`);
  return Buffer.concat(await opened.body.toArray());
}

async function colorAt(jpeg: Buffer, x: number, y: number): Promise<string> {
  const image = await loadImage(jpeg);
  const pen = createCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(x, y, 1, 1).data;
  if (red > 200 && green > 200 && blue > 200) return "white";
  return red > blue ? "red" : "blue";
}

const areThere = async ({ key, thumbnailKey }: LibraryPicture) =>
  Promise.all([library.media.has(key), library.media.has(thumbnailKey)]);

const filesOf = async (teamId: string) => readdir(join(folder, teamId, "library"));

async function makeShort(pictureKey: string): Promise<string> {
  const { teamId, userId } = mina;
  const id = crypto.randomUUID();
  const now = open.clock.now();
  const conversationId = await open.addConversation(mina);
  const brief = { keyword: "k", tone: "casual", language: "ko", lengthSeconds: 30 } as const;
  await asTenant(open.db, mina, async (tx) => {
    await insertProject(tx, { id, teamId, userId, conversationId, generation: 1, ...brief, now });
    const images = [{ sceneId: "s1", prompt: "", attempt: 0, key: pictureKey }];
    await updateProject(tx, { id, generation: 1, changes: { images }, now });
  });
  return id;
}

describe("a picture put into the library", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "may be a %s, whatever its name says",
    async (type) => {
      const picture = await addSure({ bytes: await twoHalves(type), name: "notes.txt" });
      expect(picture).toMatchObject({ name: "notes.txt", width: 400, height: 200 });
      const kept = await bytesOf(picture.key);
      expect(kept.readUInt16BE(0)).toBe(0xffd8);
      expect(await colorAt(kept, 50, 100)).toBe("red");
      expect(await colorAt(kept, 350, 100)).toBe("blue");
      const thumbnail = await bytesOf(picture.thumbnailKey);
      expect(picture.sizeBytes).toBe(kept.length + thumbnail.length);
    },
  );

  test("is turned upright and tells nobody where and with what it was taken", async () => {
    const picture = await addSure({ bytes: await photoWithExif("Seoul 37.5N") });
    expect(picture).toMatchObject({ width: 200, height: 400 });
    const kept = await bytesOf(picture.key);
    expect(kept.includes("Exif") || kept.includes("Seoul")).toBe(false);
    expect(await colorAt(kept, 100, 50)).toBe("red");
    expect(await colorAt(kept, 100, 350)).toBe("blue");
  });

  test("is kept no larger than a short can show, on white where it was transparent", async () => {
    const canvas = createCanvas(5_000, 100);
    const picture = await addSure({ bytes: await canvas.encode("png") });
    const { keptSideMax, thumbnailSideMax } = libraryLimits;
    expect(picture.width).toBe(keptSideMax);
    expect(await colorAt(await bytesOf(picture.key), 10, 10)).toBe("white");
    expect((await loadImage(await bytesOf(picture.thumbnailKey))).width).toBe(thumbnailSideMax);
  });

  test("is refused with what is wrong with it, and leaves nothing behind", async () => {
    const jpeg = await twoHalves("jpeg");
    expect(await add({ bytes: Buffer.from("<svg onload=alert(1)>"), name: "a.jpg" })).toBe(
      "not-a-picture",
    );
    expect(await add({ bytes: Buffer.alloc(0) })).toBe("not-a-picture");
    expect(await add({ bytes: jpeg.subarray(0, 400) })).toBe("not-a-picture");
    const broken = Buffer.from(await twoHalves("png"));
    broken.fill(0, 40);
    expect(await add({ bytes: broken })).toBe("picture-broken");
    expect(await add({ bytes: await enormousPng() })).toBe("too-many-pixels");
    expect(await add({ bytes: await twoHalves("webp", { width: 800, height: 20 }) })).toBe(
      "picture-too-small",
    );
    expect(await listLibrary(library, mina, {})).toMatchObject({ total: 0, usedBytes: 0 });
  });

  test("has one line as its name, one folder and each tag once", async () => {
    const picture = await addSure({
      name: "C:\\photos\\ 바다\n사진.jpg ",
      folder: "  여름  휴가 ",
      tags: ["#바다", "바다", " ", "해변\0"],
    });
    expect(picture).toMatchObject({
      name: "바다 사진.jpg",
      folder: "여름 휴가",
      tags: ["바다", "해변"],
    });
  });
});

describe("a library", () => {
  test("tells the team's open pages what becomes of its pictures", async () => {
    const told: string[] = [];
    await open.db.listen(webMessagesChannel, (payload) => {
      // An empty one says that listening has begun.
      if (payload !== "") told.push(payload);
    });
    const { id } = await addSure();
    await expect.poll(() => told).toEqual([mina.teamId]);
    await changePicture(library, mina, { id, name: "바다" });
    await expect.poll(() => told).toHaveLength(2);
    await removePicture(library, mina, id);
    await expect.poll(() => told).toHaveLength(3);
    expect(new Set(told)).toEqual(new Set([mina.teamId]));
  });

  test("is the team's own", async () => {
    const picture = await addSure();
    const stranger = await open.addAccount("stranger");
    expect((await listLibrary(library, stranger, {})).pictures).toEqual([]);
    await expect(removePicture(library, stranger, picture.id)).rejects.toThrow("no such picture");
    await expect(changePicture(library, stranger, { id: picture.id, name: "x" })).rejects.toThrow(
      "no such picture",
    );
    const seen = await asTenant(open.db, stranger, (tx) => findAssetPicture(tx, picture.id));
    expect(seen).toBeUndefined();
    expect(await asTenant(open.db, mina, (tx) => findAssetPicture(tx, picture.id))).toBe(
      picture.key,
    );
  });

  test("is shown to somebody who only looks on, and changed by nobody like that", async () => {
    const picture = await addSure();
    await open.changeRole(mina, "viewer");
    expect((await listLibrary(library, mina, {})).total).toBe(1);
    const forbidden = expect.objectContaining({ code: "forbidden" });
    await expect(add()).rejects.toEqual(forbidden);
    await expect(changePicture(library, mina, { id: picture.id })).rejects.toEqual(forbidden);
    await expect(removePicture(library, mina, picture.id)).rejects.toEqual(forbidden);
  });

  test("is paged, newest first, and searched by folder, name and tag", async () => {
    const names = ["a 100%.jpg", "b_1.jpg", "c.jpg"];
    for (const [index, name] of names.entries()) {
      await addSure({ name, folder: index === 0 ? "" : "여행", tags: index === 2 ? ["바다"] : [] });
      open.clock.forward({ seconds: 1 });
    }
    const found = async (query: Parameters<typeof listLibrary>[2]) =>
      (await listLibrary(library, mina, query)).pictures.map(({ name }) => name);
    expect(await found({})).toEqual(names.toReversed());
    expect(await found({ limit: 2, page: 2 })).toEqual(["a 100%.jpg"]);
    expect(await found({ folder: "여행" })).toEqual(["c.jpg", "b_1.jpg"]);
    expect(await found({ folder: "" })).toEqual(["a 100%.jpg"]);
    expect(await found({ search: "바다" })).toEqual(["c.jpg"]);
    expect(await found({ search: "%" })).toEqual(["a 100%.jpg"]);
    expect(await found({ search: "_" })).toEqual(["b_1.jpg"]);
    const { total, folders } = await listLibrary(library, mina, { limit: 1 });
    expect({ total, folders }).toEqual({ total: 3, folders: [{ folder: "여행", pictures: 2 }] });
  });

  test("keeps what is renamed, moved and tagged", async () => {
    const { id } = await addSure();
    await changePicture(library, mina, {
      id,
      name: "새 이름.jpg",
      folder: "제품",
      tags: ["#신상"],
    });
    const { pictures } = await listLibrary(library, mina, { folder: "제품" });
    expect(pictures).toMatchObject([{ id, name: "새 이름.jpg", tags: ["신상"] }]);
    await changePicture(library, mina, { id, folder: "" });
    expect((await listLibrary(library, mina, {})).folders).toEqual([]);
  });
});

describe("the quota", () => {
  test("counts what is kept, and lets in no more than fits", async () => {
    const first = await addSure();
    const tight = { ...library, storageBytesMax: first.sizeBytes * 2 };
    const bytes = await twoHalves("jpeg");
    const put = () => addPicture(tight, mina, { bytes, name: "b.jpg" });
    expect(await put()).toMatchObject({ name: "b.jpg" });
    expect(await put()).toBe("library-full");
    expect(await listLibrary(tight, mina, {})).toMatchObject({
      total: 2,
      usedBytes: tight.storageBytesMax,
      bytesMax: tight.storageBytesMax,
    });
    expect(await filesOf(mina.teamId)).toHaveLength(4);
    await removePicture(tight, mina, first.id);
    expect(await put()).toMatchObject({ name: "b.jpg" });
  });

  test("lets one of many uploads at the limit through, however they race", async () => {
    const { sizeBytes } = await addSure();
    const bytes = await twoHalves("jpeg");
    const tight = { ...library, storageBytesMax: sizeBytes * 3 };
    const race = Array.from({ length: 6 }, () =>
      addPicture({ ...tight, normalise: createPictureNormaliser() }, mina, { bytes, name: "b" }),
    );
    const outcomes = await Promise.all(race);
    expect(outcomes.filter((one) => one === "library-full")).toHaveLength(4);
    expect((await listLibrary(tight, mina, {})).usedBytes).toBe(sizeBytes * 3);
  });
});

describe("a deleted picture", () => {
  test("is gone with its files", async () => {
    const picture = await addSure();
    await removePicture(library, mina, picture.id);
    expect(await areThere(picture)).toEqual([false, false]);
    expect(await listLibrary(library, mina, {})).toMatchObject({ total: 0, usedBytes: 0 });
    await expect(removePicture(library, mina, picture.id)).rejects.toThrow("no such picture");
  });

  test("stays in the short that shows it until that shows another one", async () => {
    const picture = await addSure();
    const projectId = await makeShort(picture.key);
    await removePicture(library, mina, picture.id);
    expect(await areThere(picture)).toEqual([true, true]);
    expect(await listLibrary(library, mina, {})).toMatchObject({ total: 0, usedBytes: 0 });
    await asTenant(open.db, mina, (tx) =>
      updateProject(tx, {
        id: projectId,
        generation: 1,
        changes: { images: [] },
        now: open.clock.now(),
      }),
    );
    await sweepLibrary(library);
    expect(await areThere(picture)).toEqual([false, false]);
  });

  test("cannot be chosen any more", async () => {
    const picture = await addSure();
    await removePicture(library, mina, picture.id);
    const key = await asTenant(open.db, mina, (tx) => findAssetPicture(tx, picture.id));
    expect(key).toBeUndefined();
  });
});

test("an upload that was cut off halfway gives its place back after an hour", async () => {
  const lost = new Error("the power went");
  const failing = {
    ...library,
    media: { ...library.media, put: () => Promise.reject(lost) },
  };
  await expect(
    addPicture(failing, mina, { bytes: await twoHalves("jpeg"), name: "a.jpg" }),
  ).rejects.toBe(lost);
  const used = async () => (await listLibrary(library, mina, {})).usedBytes;
  expect(await used()).toBeGreaterThan(0);
  await sweepLibrary(library);
  expect(await used()).toBeGreaterThan(0);
  open.clock.forward({ minutes: 61 });
  await sweepLibrary(library);
  expect(await used()).toBe(0);
});
