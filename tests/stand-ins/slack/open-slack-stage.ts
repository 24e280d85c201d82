import type { Stage } from "#tests/stand-ins/stage/stage.ts";
import { actOnStage } from "./act-on-stage.ts";
import { drawStage } from "./draw-stage.ts";
import { openSlackStandIn, type SlackStandIn } from "./open-slack-stand-in.ts";
import { ourApp } from "./our-app.ts";
import type { Person } from "./person.ts";

const usualPort = 8711;
/** As long as Slack takes until a video is in the thread. */
const shareDelayMs = 1_500;

/** A workspace with somebody who runs it, a member, a guest and somebody of a partner's workspace. */
export async function openSlackStage(port = usualPort): Promise<Stage & { standIn: SlackStandIn }> {
  const standIn = await openSlackStandIn({
    port,
    shareDelayMs,
    hasRateLimits: true,
    // The same at each start, so that XCaster need not be pointed anew.
    botToken: "xoxb-1-stand-in",
    app: ourApp,
  });
  const partner = standIn.addWorkspace({ name: "Partner", isNotInstalled: true });
  const mina = standIn.addPerson({ name: "Mina" });
  const jun = standIn.addPerson({ name: "Jun", isOwner: true, locale: "en-US" });
  const guest = standIn.addPerson({ name: "Guest", guest: "multi-channel" });
  const sora = standIn.addPerson({ name: "Sora", workspace: partner });
  standIn.addChannel({ name: "shorts", members: [mina, jun, guest] });
  standIn.addChannel({ name: "partner", members: [mina, jun, sora], sharedWith: [partner] });
  standIn.addChannel({ name: "without-xcaster", members: [mina, jun], isWithoutBot: true });
  const people = [mina, jun, guest, sora];
  const find = (id: string): Person => {
    const person = people.find((one) => one.id === id);
    if (!person) throw new Error("there is nobody of that id");
    return person;
  };
  return {
    standIn,
    name: "slack",
    title: "Slack",
    environment: {
      SLACK_BOT_TOKEN: standIn.botToken,
      SLACK_APP_TOKEN: standIn.app.appToken,
      SLACK_CLIENT_ID: standIn.app.clientId,
      SLACK_CLIENT_SECRET: standIn.app.clientSecret,
      SLACK_API_URL: standIn.apiUrl,
      SLACK_AUTHORIZE_URL: standIn.authorizeUrl,
    },
    people: people.map(({ id, name }) => ({ id, name })),
    onChange: (listener) => standIn.world.onChange(listener),
    view: (personId, placeId) => drawStage(standIn, find(personId), placeId),
    act: (personId, placeId, action) => actOnStage(standIn, find(personId), placeId, action),
    [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose](),
  };
}
