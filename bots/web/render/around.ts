import type { Person } from "#bots/conversation/chat.ts";
import type { Standing, TeamOfPerson } from "#src/domain/team.ts";
import type { Home } from "../home-host.ts";
import type { Theme } from "../theme.ts";
import type { ThreadSummary, UpcomingPost } from "../web-host.ts";

/** For whom a page is drawn, and what stands beside its middle. */
export interface Around {
  person: Person;
  /** What they are in the team: undefined for nobody of it. */
  who: Standing | undefined;
  theme: Theme;
  threads: ThreadSummary[];
  /** Those that the person can go on in, the open one among them. */
  teams: TeamOfPerson[];
  /** Only beside the chat: the other pages want the room. */
  home?: { home: Home; upcoming: UpcomingPost[] };
}
