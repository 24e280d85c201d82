import type { Person } from "#bots/conversation/chat.ts";
import { toMessage } from "#bots/conversation/deliver.ts";
import type { MediaFile, ShortScript, ShortShown } from "#bots/web/home-host.ts";
import { isConcerned } from "#src/db/approvals.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findProject, type Project } from "#src/db/projects.ts";
import { findMember } from "#src/db/teams.ts";
import { findWebMessage } from "#src/db/web-messages.ts";
import { seesTeamsWork } from "#src/domain/team.ts";
import { keysBeside } from "#src/studio/finished-keys.ts";

/** What of a short a person can take along. */
interface Shown {
  title: string;
  /** Absent where it is not finished. */
  keys?: Record<MediaFile, string>;
  script?: ShortScript;
}

/**
 * A short as it is now, or as a card in its thread shows it: of a short that is made anew the files stay
 * as long as it does. Who only approves sees nothing but the newest, which is what they are asked about.
 */
export async function findShown(
  tx: Transaction,
  person: Person,
  { projectId, messageId }: ShortShown,
): Promise<Shown | undefined> {
  const isOfTeam = seesTeamsWork(await findMember(tx, person));
  const isShown = isOfTeam || (await isConcerned(tx, { projectId, userId: person.userId }));
  const project = isShown ? await findProject(tx, projectId) : undefined;
  if (!project || project.isDeleted) return undefined;
  if (messageId === undefined) return asItIs(project);
  return isOfTeam ? asOnCard(tx, project, messageId) : undefined;
}

function asItIs(project: Project): Shown {
  const { title, finished, script, keyword, language } = project;
  return {
    title,
    ...(finished && { keys: { video: finished.videoKey, captions: finished.captionsKey } }),
    ...(script && {
      script: {
        title: script.title,
        keyword,
        language,
        description: script.description,
        hashtags: script.hashtags,
        durationSeconds: finished?.durationSeconds,
        scenes: script.scenes.map(({ id, role, narration, onScreen }) => ({
          id,
          role,
          narration,
          onScreen,
        })),
      },
    }),
  };
}

async function asOnCard(
  tx: Transaction,
  project: Project,
  messageId: string,
): Promise<Shown | undefined> {
  const { conversationId, keyword, language } = project;
  const stored = await findWebMessage(tx, { conversationId, messageId });
  const screen = stored === undefined ? undefined : toMessage(stored).screen;
  if (screen?.kind !== "preview" || screen.shortId !== project.id) return undefined;
  const { title, video, description, hashtags, durationMs, scenes } = screen;
  const durationSeconds = durationMs / 1_000;
  return {
    title,
    keys: { video: video.key, captions: keysBeside(video.key).captionsKey },
    script: { title, keyword, language, description, hashtags, durationSeconds, scenes },
  };
}
