import type { Insight, WeekDigest } from "#src/domain/week.ts";

interface Told {
  digest: WeekDigest;
  insights: Insight[];
}

/** Every thread that what is told would lead to. */
export function threadsIn({ best, planned }: WeekDigest, insights: readonly Insight[]): string[] {
  const named = [best?.conversationId, ...planned.map(({ conversationId }) => conversationId)];
  const advised = insights.map((insight) =>
    insight.kind === "best-time" ? insight.waiting?.conversationId : threadOf(insight),
  );
  return [...named, ...advised].filter((id) => id !== undefined);
}

/** Leaves out the ways into threads that are not open to whoever is told, and the advice that is about those. */
export function onlyOpen({ digest, insights }: Told, open: ReadonlySet<string>): Told {
  const { best, planned } = digest;
  return {
    digest: {
      ...digest,
      ...(best && { best: withoutClosed(best, open) }),
      planned: planned.map((post) => withoutClosed(post, open)),
    },
    insights: insights.flatMap((insight): Insight[] => {
      if (insight.kind === "best-time") {
        const { waiting, ...rest } = insight;
        return [waiting && open.has(waiting.conversationId) ? insight : rest];
      }
      const thread = threadOf(insight);
      return thread === undefined || open.has(thread) ? [insight] : [];
    }),
  };
}

function threadOf(insight: Insight): string | undefined {
  return "conversationId" in insight ? insight.conversationId : undefined;
}

function withoutClosed<Named extends { conversationId?: string }>(
  named: Named,
  open: ReadonlySet<string>,
): Named | Omit<Named, "conversationId"> {
  const { conversationId, ...rest } = named;
  return conversationId !== undefined && open.has(conversationId) ? named : rest;
}
