import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { fromOurPage, openApp } from "./helpers.ts";
import { mina, stranger } from "./stand-in-host.ts";

const { app, standIn, unexpected } = openApp();
const cookie = standIn.signIn(mina);
const saved = z.object({ brand: z.object({ id: z.string() }) });

afterEach(() => {
  expect(unexpected).toEqual([]);
});

const form = {
  name: "<b>캠핑 노트",
  tone: "casual",
  colors: ["#123456"],
  audience: "초보 캠퍼",
  avoidedPhrases: ["대박"],
  examples: ["https://example.com/a"],
};

async function post(path: string, body: unknown, as = cookie) {
  const response = await app.request(`/chat/brand${path}`, fromOurPage(as, body));
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

async function page(as = cookie): Promise<string> {
  const response = await app.request("/chat/brand", { headers: { Cookie: as } });
  return response.text();
}

describe("the brand's page", () => {
  test("asks for the first brand, and shows what was kept of it without its markup", async () => {
    expect(await page()).toContain('data-brand=""');
    const { status, body } = await post("", form);
    const { brand } = saved.parse(body);
    expect(status).toBe(200);
    const html = await page();
    expect(html).toContain(`data-brand="${brand.id}"`);
    expect(html).toContain("&lt;b&gt;캠핑 노트");
    expect(html).not.toContain("<b>캠핑");
    expect(html).toContain("흰 글자 12.7 : 1 · 검은 글자 1.7 : 1");
    expect(html).not.toMatch(/\sstyle=/u);
  });

  test("says in the person's language why something is not kept", async () => {
    expect(await post("", { ...form, colors: ["빨강"] })).toEqual({
      status: 422,
      body: {
        success: false,
        error: { code: "color-unclear", message: "색은 #e2335c처럼 적어 주세요." },
      },
    });
    expect((await post("", { ...form, tone: "grim" })).status).toBe(400);
    expect((await post("", { name: "x" })).status).toBe(400);
  });

  test("changes only brands of the person's own team", async () => {
    const { brand } = saved.parse((await post("", { ...form, name: "둘째" })).body);
    const other = standIn.signIn(stranger);
    for (const path of [`/${brand.id}`, `/${brand.id}/default`, `/${brand.id}/delete`]) {
      expect((await post(path, form, other)).status).toBe(404);
    }
    expect((await post(`/${brand.id}/forget`, { key: "voice" }, other)).status).toBe(404);
    expect((await post(`/${brand.id}/forget`, { key: "" })).status).toBe(400);
    expect((await post(`/${brand.id}/forget`, { key: "voice" })).status).toBe(204);
    expect((await post("/own/forget", { key: "voice" })).status).toBe(204);
    expect(await page(other)).not.toContain(brand.id);
    expect((await post(`/${brand.id}`, { ...form, name: "셋째" })).status).toBe(200);
    expect((await post(`/${brand.id}/default`, {})).status).toBe(204);
    expect(await page()).toContain("셋째");
    expect((await post(`/${brand.id}/delete`, {})).status).toBe(204);
    expect(await page()).not.toContain("셋째");
  });
});
