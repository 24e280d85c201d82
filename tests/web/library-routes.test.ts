import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { libraryLimits } from "#src/domain/asset.ts";
import { fromOurPage, openApp } from "./helpers.ts";
import { mina, stranger } from "./stand-in-host.ts";

const { app, standIn, unexpected } = openApp();
const cookie = standIn.signIn(mina);
const picturesPath = "/chat/library/pictures";

afterEach(() => {
  expect(unexpected).toEqual([]);
});

function formWith(file: File | undefined, fields: [string, string][] = []): RequestInit {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  if (file) body.append("file", file);
  const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin" };
  return { method: "POST", headers, body };
}

const uploaded = z.object({ picture: z.object({ id: z.string() }) });

const photo = (name: string) => new File([new Uint8Array(1000)], name, { type: "image/jpeg" });

const codeOf = async (response: Response) => {
  const body: unknown = await response.json();
  return { status: response.status, body };
};

async function list(query = "", as = cookie) {
  const response = await app.request(`${picturesPath}${query}`, { headers: { Cookie: as } });
  return response.json();
}

describe("an upload", () => {
  test("brings a picture into a folder with its tags", async () => {
    const form = formWith(photo("바다 사진.jpg"), [
      ["folder", "여행"],
      ["tags", "바다,여름"],
      ["tags", "섬"],
    ]);
    const response = await app.request(picturesPath, form);
    expect(await codeOf(response)).toMatchObject({
      status: 201,
      body: {
        picture: {
          name: "바다 사진.jpg",
          folder: "여행",
          tags: ["바다", "여름", "섬"],
          sizeBytes: 1000,
        },
      },
    });
    expect(await list("?folder=여행")).toMatchObject({ total: 1 });
    expect(await list("?search=섬")).toMatchObject({ total: 1 });
    expect(await list("?folder=없음")).toMatchObject({ total: 0, pictures: [] });
  });

  test("of something else is refused in the person's language", async () => {
    const form = formWith(new File(["not-a-picture"], "a.jpg", { type: "image/jpeg" }));
    expect(await codeOf(await app.request(picturesPath, form))).toEqual({
      status: 422,
      body: {
        success: false,
        error: { code: "not-a-picture", message: "JPEG, PNG, WebP 사진이 아니에요." },
      },
    });
  });

  test("that is too large is cut off where the limit is, with and without an announced length", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) =>
        controller.enqueue(
          Buffer.from('--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n'),
        ),
      pull: (controller) => {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const headers = {
      Cookie: cookie,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "multipart/form-data; boundary=x",
    };
    const request = { method: "POST", headers, body: endless, duplex: "half" as const };
    const refused = { status: 422, body: { error: { code: "too-many-bytes" } } };
    expect(await codeOf(await app.request(picturesPath, request))).toMatchObject(refused);
    expect(sent).toBeLessThan(libraryLimits.uploadBytesMax * 1.2);
    const announced = { ...headers, "Content-Length": "50000000" };
    const small = { method: "POST", headers: announced, body: "--x" };
    expect(await codeOf(await app.request(picturesPath, small))).toMatchObject(refused);
  });

  test("that is broken off, without a file or no form at all is refused", async () => {
    const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin" };
    const statusOf = async (contentType: string, body: string) => {
      const request = {
        method: "POST",
        headers: { ...headers, "Content-Type": contentType },
        body,
      };
      return (await app.request(picturesPath, request)).status;
    };
    const begun = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc';
    expect(await statusOf("multipart/form-data; boundary=x", begun)).toBe(400);
    expect(await statusOf("multipart/form-data; boundary=x", "--x--\r\n")).toBe(400);
    expect(await statusOf("multipart/form-data", begun)).toBe(415);
    expect(await statusOf("application/json", "{}")).toBe(415);
    expect((await app.request(picturesPath, formWith(undefined, [["folder", "a"]]))).status).toBe(
      400,
    );
  });

  test("is taken from our own pages and signed-in people only", async () => {
    const foreign = formWith(photo("a.jpg"));
    const headers = { Cookie: cookie, "Sec-Fetch-Site": "cross-site" };
    expect((await app.request(picturesPath, { ...foreign, headers })).status).toBe(403);
    const nobody = { ...formWith(photo("a.jpg")), headers: { "Sec-Fetch-Site": "same-origin" } };
    expect((await app.request(picturesPath, nobody)).status).toBe(401);
  });
});

describe("the library's page", () => {
  test("shows pictures and folders, and nothing of what they are called as markup", async () => {
    await app.request(picturesPath, formWith(photo("<b>x.jpg"), [["folder", "<i>제품"]]));
    const page = await app.request("/chat/library", { headers: { Cookie: cookie } });
    const html = await page.text();
    expect(html).toContain("보관함");
    expect(html).toContain("&lt;b&gt;x.jpg");
    expect(html).not.toMatch(/<b>x|<i>제품/);
  });

  test("changes and deletes what is the team's, and nothing of another one", async () => {
    const added = await app.request(picturesPath, formWith(photo("alt.jpg")));
    const { picture } = uploaded.parse(await added.json());
    const path = `${picturesPath}/${picture.id}`;
    const rename = { name: "neu.jpg", folder: "f", tags: ["a"] };
    const other = standIn.signIn(stranger);
    expect((await app.request(path, fromOurPage(other, rename))).status).toBe(404);
    expect((await app.request(`${path}/delete`, fromOurPage(other, {}))).status).toBe(404);
    expect((await app.request(path, fromOurPage(cookie, rename))).status).toBe(204);
    expect(await list("?search=neu")).toMatchObject({ pictures: [{ id: picture.id, ...rename }] });
    expect((await app.request(`${path}/delete`, fromOurPage(cookie, {}))).status).toBe(204);
    expect(await list("?search=neu")).toMatchObject({ total: 0 });
    expect((await app.request(path, fromOurPage(cookie, { name: "" }))).status).toBe(400);
  });
});

test("whoever may change nothing is shown the pictures without anything to press", async () => {
  await app.request(picturesPath, formWith(photo("들판.jpg")));
  const read = async () => {
    const headers = { Cookie: cookie, Accept: "text/html" };
    return (await app.request("/chat/library", { headers })).text();
  };
  expect(await read()).toContain("data-picture=");
  standIn.lookOnly.add(mina.userId);
  const text = await read();
  standIn.lookOnly.clear();
  expect(text).toContain("보관함을 볼 수만 있어요");
  expect(text).toContain("들판.jpg");
  for (const part of ["data-picture=", "data-files", "data-remove"]) {
    expect(text).not.toContain(part);
  }
});
