import type { Errand } from "#src/domain/news.ts";
import { askOrBegin } from "./begin-short.ts";
import type { Conversation, EventContext, Step } from "./conversation.ts";
import { pickingIn } from "./on-time-said.ts";
import { moveTo, refuse, sayBeside, showAgain, showSaid } from "./show.ts";

/** What a person asked for in another thread is done here. */
export function onErrand(conversation: Conversation, errand: Errand, context: EventContext): Step {
  switch (errand.type) {
    case "another-wanted": {
      if (conversation.phase.name !== "empty") return { conversation, effects: [] };
      const { type: _, tone, ...wish } = errand;
      const said = showSaid(conversation, wish.keyword, context);
      const begun = askOrBegin(said.conversation, wish, context, { tone });
      return { conversation: begun.conversation, effects: [...said.effects, ...begun.effects] };
    }
    case "moved-here": {
      const { from, why } = errand;
      const said = sayBeside(conversation, { kind: "moved", from, why });
      return { ...said, effects: [...said.effects, ...showAgain(conversation, context)] };
    }
    case "time-wanted": {
      const phase = pickingIn(conversation.phase);
      if (!phase) return refuse(conversation, "card-is-old", context);
      const { suggestions } = context;
      const known = suggestions.length > 0 ? { ...phase, suggestions } : phase;
      return moveTo(conversation, known, context);
    }
  }
}
