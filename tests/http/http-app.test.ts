import { Hono } from "hono";
import { expect, test } from "vitest";
import { AppError, errorCodes } from "#src/domain/app-error.ts";
import { createHttpApp } from "#src/http/create-http-app.ts";
import { listen } from "#src/http/listen.ts";
import { createStandInPage } from "./stand-in-page.ts";

function openApp(face = new Hono(), isReady = async () => true) {
  const { host } = createStandInPage([]);
  return createHttpApp({ page: host, health: { isReady }, faces: [face], isSecure: false });
}

async function status(app: Hono, path: string): Promise<number> {
  return (await app.request(path)).status;
}

test("the service is alive while it runs and ready while its parts are", async () => {
  const broken = openApp(new Hono(), () => Promise.reject(new Error("no database")));
  expect(await status(openApp(), "/livez")).toBe(200);
  expect(await status(openApp(), "/readyz")).toBe(200);
  expect(await status(broken, "/livez")).toBe(200);
  expect(await status(broken, "/readyz")).toBe(503);
});

test.each(errorCodes)("the expected failure %s is answered in its words only", async (code) => {
  const face = new Hono().get("/boom", () => {
    throw new AppError(code, "table users, column email");
  });
  const response = await openApp(face).request("/boom", { headers: { "Accept-Language": "en" } });
  expect(response.status).toBeGreaterThanOrEqual(400);
  const body: unknown = await response.json();
  expect(body).toMatchObject({ success: false, error: { code } });
  expect(JSON.stringify(body)).not.toContain("users");
});

test("an unknown address is a page for people and one error shape for programs", async () => {
  const program = await openApp().request("/nothing", { headers: { "Accept-Language": "en" } });
  expect(program.status).toBe(404);
  expect(await program.json()).toEqual({
    success: false,
    error: { code: "not-found", message: "There is nothing at this address." },
  });
  const person = await openApp().request("/nothing", {
    headers: { Accept: "text/html", "Accept-Language": "ko-KR,ko;q=0.9,en;q=0.5" },
  });
  expect(person.status).toBe(404);
  const shown = await person.text();
  expect(shown).toContain("이 주소에는 아무것도 없어요.");
  expect(shown).toContain('<a href="/">처음 화면으로</a>');
});

test.each([
  ["en-US,en;q=0.9", "en"],
  ["fr,en;q=0.5,ko;q=0.8", "ko"],
  ["en;q=0", "ko"],
  ["", "ko"],
])("a browser that asks for '%s' is answered in %s", async (accept, language) => {
  const response = await openApp().request("/nothing", {
    headers: { Accept: "text/html", "Accept-Language": accept },
  });
  expect(await response.text()).toContain(`<html lang="${language}">`);
});

test("the font comes in pieces that are kept for ever", async () => {
  const app = openApp();
  const css = await (await app.request("/assets/font.css")).text();
  const piece = /url\((\/assets\/pretendard\/[^)]+)\)/.exec(css)?.[1] ?? "";
  const response = await app.request(piece);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("font/woff2");
  expect(response.headers.get("Cache-Control")).toContain("immutable");
});

test("a port that is taken is told apart", async () => {
  const first = await listen(openApp(), { host: "127.0.0.1", port: 0 });
  const { port } = first;
  await expect(listen(openApp(), { host: "127.0.0.1", port })).rejects.toMatchObject({
    code: "bad-configuration",
    problems: [{ kind: "port-in-use", values: { port } }],
  });
  await first.close();
});

test("closing waits for a running request and takes no new one", async () => {
  const started = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const face = new Hono().get("/slow", async (context) => {
    started.resolve();
    await mayEnd.promise;
    return context.text("done");
  });
  const server = await listen(openApp(face), { host: "127.0.0.1", port: 0 });
  const address = `http://127.0.0.1:${server.port}`;
  const running = fetch(`${address}/slow`);
  await started.promise;
  const closed = server.close();
  await expect(fetch(`${address}/livez`)).rejects.toThrow("fetch failed");
  mayEnd.resolve();
  expect(await (await running).text()).toBe("done");
  await closed;
});
