import { beforeEach, describe, expect, test } from "vitest";
import { languages } from "#src/domain/language.ts";
import { fillStandIn } from "./fill-stand-in.ts";
import { fromOurPage, openApp } from "./helpers.ts";
import { mina, standInNow, stranger } from "./stand-in-host.ts";

let service: ReturnType<typeof openApp>;
let projects: ReturnType<typeof fillStandIn>["projects"];
let cookie: string;

beforeEach(() => {
  service = openApp();
  ({ projects } = fillStandIn(service));
  cookie = service.standIn.signIn(mina);
});

const get = async (path: string, as = cookie) =>
  service.app.request(path, { headers: { Cookie: as } });
const read = async (path: string) => (await get(path)).text();
const post = async (path: string, body: unknown, as = cookie) =>
  service.app.request(path, fromOurPage(as, body));

describe("the projects", () => {
  test("each has its picture, its state and the files that are there", async () => {
    const page = await read("/chat/projects");
    for (const { title, conversationId } of projects) {
      expect(page).toContain(title);
      expect(page).toContain(`href="/chat/${conversationId}"`);
    }
    expect(page).toContain("/chat/projects/project-1/files/video");
    expect(page).not.toContain("/chat/projects/project-4/files/video");
    expect(page).toContain("쇼츠 6편");
  });

  test("words and a state narrow the list, and other things in the address are passed over", async () => {
    const page = await read("/chat/projects?q=%EB%B6%80%EC%82%B0&status=ready&page=x&more=1");
    expect(page).toContain("쇼츠 1편");
    expect(page).toContain('value="부산"');
    expect(await read("/chat/projects?q=%22%3E%3Cscript%3E")).not.toContain('"><script>');
  });

  test("more than a page of them can be leafed through", async () => {
    const [first] = projects;
    if (!first) throw new Error("no project");
    const more = Array.from({ length: 40 }, (_, index) => ({ ...first, id: `more-${index}` }));
    service.standIn.beside.projects.push(...more);
    const page = await read("/chat/projects?page=2&status=published");
    expect(page.match(/class="project"/g)).toHaveLength(20);
    expect(page).toContain("3쪽 중 2쪽");
    expect(page).toContain("/chat/projects?status=published&amp;page=3");
  });

  test.each([
    ["video", "video/mp4", "mp4"],
    ["captions", "application/x-subrip; charset=utf-8", "srt"],
    ["script", "text/markdown; charset=utf-8", "md"],
    ["script-json", "application/json; charset=utf-8", "json"],
  ])("the %s is taken along under the title's name", async (file, contentType, ending) => {
    service.standIn.media.set("team-mina/short.srt", Buffer.from("1\n"));
    const response = await get(`/chat/projects/project-1/files/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(contentType);
    expect(response.headers.get("Cache-Control")).toContain("private");
    const title = encodeURIComponent(`${projects[0]?.title}.${ending}`);
    expect(response.headers.get("Content-Disposition")).toContain(`filename*=UTF-8''${title}`);
    expect((await response.arrayBuffer()).byteLength).toBe(
      Number(response.headers.get("Content-Length")),
    );
  });

  test("a script can be read, and read by a program", async () => {
    const text = await read("/chat/projects/project-1/files/script");
    expect(text).toContain("# 여름 휴가 짐 싸기, 이것만 기억하세요\n");
    expect(text).toContain("## 2. 핵심");
    expect(text).toContain("옷은 돌돌 말아요.");
    const parsed = JSON.parse(await read("/chat/projects/project-1/files/script-json"));
    expect(parsed).toMatchObject({ scenes: [{ role: "hook" }, { onScreen: "돌돌 말기" }] });
  });

  test("nobody else gets a file, and nobody gets one that is not there", async () => {
    const theirs = service.standIn.signIn(stranger);
    const mine = "/chat/projects/project-1/files/video";
    expect((await get(mine, theirs)).status).toBe(404);
    expect((await get(mine, "")).status).toBe(401);
    expect((await get("/chat/projects/project-4/files/video")).status).toBe(404);
    expect((await get("/chat/projects/project-1/files/secrets")).status).toBe(404);
  });

  test("a short is deleted, but not while it goes out and not by another site", async () => {
    service.standIn.beside.goingOut.add("project-2");
    expect((await post("/chat/projects/project-2/delete", {})).status).toBe(409);
    const crossSite = {
      method: "POST",
      headers: { Cookie: cookie, "Sec-Fetch-Site": "cross-site" },
    };
    expect((await service.app.request("/chat/projects/project-1/delete", crossSite)).status).toBe(
      403,
    );
    expect((await post("/chat/projects/project-1/delete", {})).status).toBe(204);
    expect(await read("/chat/projects")).toContain("쇼츠 5편");
  });
});

describe("the calendar", () => {
  test("shows the month in the person's zone, and each post opens its thread", async () => {
    const page = await read("/chat/calendar");
    expect(page).toContain("2026년 11월");
    expect(page).toContain(`href="/chat/${projects[0]?.conversationId}"`);
    expect(page).toContain("한국 표준시 기준");
    expect(page.match(/aria-current="date"/g)).toHaveLength(1);
  });

  test("in New York the clock is right on both sides of the change in March", async () => {
    service.standIn.people.set(mina.userId, {
      ...mina,
      language: "en",
      timeZone: "America/New_York",
    });
    for (const at of ["2026-03-07T14:00:00Z", "2026-03-09T13:00:00Z"]) {
      service.standIn.beside.posts.push({
        id: at,
        title: `nine o'clock on ${at.slice(0, 10)}`,
        at: Temporal.Instant.from(at),
        state: "coming",
        channelName: "page",
      });
    }
    const page = await read("/chat/calendar?month=2026-03&view=list");
    expect(page).toMatch(/Sat, March 7[\s\S]*9:00\sAM[\s\S]*Mon, March 9[\s\S]*9:00\sAM/);
    expect(page).toContain("Eastern Time");
  });

  test("a month that an address cannot mean is this one", async () => {
    for (const month of ["2026-13", "-271821-04", "", "x"]) {
      expect(await read(`/chat/calendar?month=${month}`)).toContain("2026년 11월");
    }
  });

  test("what was deleted since is still on record, without a thread", async () => {
    service.standIn.beside.posts.splice(0, Number.POSITIVE_INFINITY, {
      id: "gone",
      title: "지운 쇼츠",
      at: standInNow.subtract({ hours: 30 }),
      state: "published",
      channelName: "미나의 페이지",
      url: "javascript:alert(1)",
    });
    const page = await read("/chat/calendar?view=list");
    expect(page).toContain("지운 쇼츠");
    expect(page).not.toContain("javascript:");
    expect(page).toContain('<span class="posts-main">');
  });
});

describe("the settings", () => {
  test("name, language and zone are kept, and the zone is one that exists", async () => {
    const chosen = { name: " 미나 킴 ", language: "en", timeZone: "America/New_York" };
    expect((await post("/chat/preferences", chosen)).status).toBe(204);
    const page = await read("/chat/settings");
    expect(page).toContain('<html lang="en"');
    expect(page).toContain('value="미나 킴"');
    expect(page).toContain('value="America/New_York"');
    for (const wrong of [
      { timeZone: "Mars/Base" },
      { timeZone: "+09:00" },
      { name: " " },
      { plan: "free" },
    ]) {
      expect((await post("/chat/preferences", wrong)).status, JSON.stringify(wrong)).toBe(400);
    }
  });

  test.each(languages)(
    "every zone is offered by a name that people know, in %s",
    async (language) => {
      service.standIn.people.set(mina.userId, { ...mina, language });
      const page = await read("/chat/settings");
      expect(page.match(/<option value="[A-Z][^"]+\/[^"]+">/g)?.length).toBeGreaterThan(300);
      expect(page).toContain(
        { ko: "Seoul · 한국 표준시", en: "Seoul · Korean Standard Time" }[language],
      );
    },
  );

  test("a theme holds for the browser that chose it", async () => {
    const response = await post("/chat/preferences", { theme: "dark" });
    const setCookie = response.headers.get("Set-Cookie") ?? "";
    expect(setCookie).toMatch(/^xcaster-theme=dark; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const withTheme = await get("/chat", `${cookie}; xcaster-theme=dark`);
    expect(await withTheme.text()).toContain('data-theme="dark"');
    const nonsense = await get("/chat", `${cookie}; xcaster-theme=x"onload=`);
    expect(await nonsense.text()).toContain('data-theme="system"');
  });
});
