import { createServer } from "node:http";
import { message } from "telegraf/filters";
import { expect, test } from "vitest";
import { systemClock } from "#src/domain/clock.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { createBot, startPolling, callByHand } from "./open-bot.ts";
import { openTelegramStandIn } from "./open-telegram-stand-in.ts";
import { portOf } from "./port-of.ts";
import { tinyPng } from "./tiny-png.ts";

test("a bot hears what is said by long polling and answers with buttons", async () => {
  await using standIn = await openTelegramStandIn({ clock: createTestClock() });
  const bot = createBot(standIn);
  bot.start((context) =>
    context.replyWithHTML(`안녕하세요, <b>${context.from.first_name}</b>님 ${context.payload}`, {
      reply_markup: {
        inline_keyboard: [
          [
            { text: "전문적", callback_data: "tone:a" },
            { text: "캐주얼", callback_data: "tone:b" },
          ],
        ],
      },
    }),
  );
  bot.on("callback_query", async (context) => {
    await context.answerCbQuery("골랐어요");
    await context.editMessageText("캐주얼하게 만들게요");
  });
  await using polling = startPolling(bot);
  void polling;

  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts("code_7");
  await standIn.until(() => mina.sees().length === 2);
  expect(mina.reads()).toBe(
    "미나: /start code_7\nXCaster: 안녕하세요, 미나님 code_7\n    [전문적] [캐주얼]",
  );
  expect(mina.sees()[1]?.entities).toEqual([{ type: "bold", offset: 7, length: 2 }]);

  expect(await mina.presses("캐주얼").answer).toEqual({ text: "골랐어요", isAlert: false });
  await standIn.until(() => mina.reads().includes("캐주얼하게"));
  expect(() => mina.presses("캐주얼")).toThrow("XCaster: 캐주얼하게 만들게요");
});

test("a bot gets updates at its webhook, with the secret, and again until it takes them", async () => {
  const clock = createTestClock();
  await using standIn = await openTelegramStandIn({ clock });
  const bot = createBot(standIn);
  const heard: string[] = [];
  bot.on(message("text"), (context) => {
    heard.push(context.message.text);
  });
  let refusals = 2;
  let tries = 0;
  const secrets: unknown[] = [];
  const callback = bot.webhookCallback("/telegram", { secretToken: "s3cret" });
  await using door = createServer((request, response) => {
    tries += 1;
    secrets.push(request.headers["x-telegram-bot-api-secret-token"]);
    if (refusals-- > 0) {
      request.resume();
      response.writeHead(503).end();
    } else void callback(request, response);
  }).listen(0, "127.0.0.1");
  standIn.reachHost("bot.example.test", `http://127.0.0.1:${await portOf(door)}`);
  await bot.telegram.setWebhook("https://bot.example.test/telegram", { secret_token: "s3cret" });

  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  // The first try and the one right after it fail; the third waits for two seconds.
  await standIn.until(() => tries === 2);
  const info = await bot.telegram.getWebhookInfo();
  expect(info).toMatchObject({
    pending_update_count: 1,
    last_error_message: "Wrong response from the webhook: 503 Service Unavailable",
  });
  clock.forward({ seconds: 2 });
  await standIn.until(() => standIn.deliveries.waiting() === 0);
  expect(heard).toEqual(["/start"]);
  expect(new Set(secrets)).toEqual(new Set(["s3cret"]));

  await expect(bot.telegram.callApi("getUpdates", {})).rejects.toThrow(
    "409: Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
  await bot.telegram.deleteWebhook();
});

test("pictures, videos and albums are uploaded, kept, sent again by their id and downloaded", async () => {
  await using standIn = await openTelegramStandIn({ clock: createTestClock() });
  const { telegram } = createBot(standIn);
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();

  const picture = new File([Uint8Array.from(tinyPng(90, 160))], "1.png");
  const album = await callByHand(standIn, "sendMediaGroup", {
    chat_id: mina.id,
    media: [
      { type: "photo", media: "attach://one", caption: "<b>1</b>", parse_mode: "HTML" },
      { type: "photo", media: "attach://two" },
    ],
    one: picture,
    two: picture,
  });
  const both = { media_group_id: expect.any(String), photo: [{ width: 90, height: 160 }] };
  expect(album).toMatchObject([{ ...both, caption: "1" }, both]);
  const bytes = Buffer.from("\0\0\0\u{18}ftypmp42 a video");
  await callByHand(standIn, "sendVideo", {
    chat_id: mina.id,
    video: new File([bytes], "short.mp4"),
    width: 1080,
    height: 1920,
    duration: 29,
    supports_streaming: true,
    cover: "attach://front",
    front: picture,
    caption: "쇼츠\n미리보기",
  });
  const { media, text } = mina.sees().at(-1) ?? {};
  expect(text).toBe("쇼츠\n미리보기");
  const again = await telegram.sendVideo(mina.id, media?.fileId ?? "");
  expect(again.video).toMatchObject({ file_name: "short.mp4", mime_type: "video/mp4" });

  const link = await telegram.getFileLink(again.video.file_id);
  const downloaded = await fetch(link);
  expect(Buffer.from(await downloaded.arrayBuffer())).toEqual(bytes);
  expect(mina.reads()).toContain("<video: short.mp4> 쇼츠");
});

test("the form telegraf writes, with the method as a part of it, is read", async () => {
  await using standIn = await openTelegramStandIn({ clock: createTestClock() });
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  const parts = [
    'content-disposition:form-data; name="method"\r\n\r\nsendDocument',
    `content-disposition:form-data; name="chat_id"\r\n\r\n${mina.id}`,
    'content-disposition:form-data; name="document"; filename="notes.txt"\r\n\r\nhello',
  ];
  const response = await fetch(`${standIn.url}/bot${standIn.token}/sendDocument`, {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=b0b" },
    body: `--b0b\r\n${parts.join("\r\n--b0b\r\n")}\r\n--b0b--`,
  });
  expect(await response.json()).toMatchObject({
    ok: true,
    result: { document: { file_name: "notes.txt", file_size: 5 } },
  });
});

test("it also runs on the real clock: a poll without updates ends by itself", async () => {
  await using standIn = await openTelegramStandIn({ clock: systemClock });
  const { telegram } = createBot(standIn);
  expect(await telegram.getUpdates(1, 100, 0, undefined)).toEqual([]);
});

test("a second poller ends the first one's wait", async () => {
  await using standIn = await openTelegramStandIn({ clock: createTestClock() });
  const { telegram } = createBot(standIn);
  const first = telegram.getUpdates(50, 100, 0, undefined);
  await standIn.untilPolled();
  const second = telegram.getUpdates(50, 100, 0, undefined);
  await expect(first).rejects.toThrow(
    "409: Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  );
  standIn.addPerson({ firstName: "미나" }).starts();
  expect(await second).toHaveLength(1);
});
