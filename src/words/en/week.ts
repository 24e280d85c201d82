import type { InsightType } from "#src/domain/week.ts";

const types: Record<InsightType, string> = {
  suggestion: "Suggestion",
  warning: "Needs you",
  achievement: "Well done",
};

const shorts = (count: number, shown: string) => (count === 1 ? "1 short" : `${shown} shorts`);

/** How a team's week was, and what its numbers advise. */
export const week = {
  /** The thread in which news are told. */
  threadTitle: "Your week",
  chartTitle: "Views by week",
  verbs: { "make-another": "Make another like this", "find-time": "Pick a time" },
  verbHints: {
    "make-another": "a new short about the same thing",
    "find-time": "choose when it goes out",
  },
  chosen: { "make-another": "Making another one", "find-time": "Choosing a time" },
  digest: {
    over: "Last week",
    running: "This week so far",
    range: (from: string, to: string) => `${from} to ${to}`,
    published: "Published",
    views: "Views",
    likes: "Likes",
    watchTime: "Watched",
    before: (count: string, isOver: boolean) =>
      isOver ? `${count} the week before` : `${count} by then last week`,
    /** Beside the figure of the week before, where it is large enough to say so. */
    change: (percent: string) => `(${percent})`,
    nothing: "Nothing went out, and nothing was measured.",
    notMeasured:
      "Nothing has been measured yet. The first numbers come an hour after a short is out.",
    notMeasuredBefore: "There is no week before to compare with.",
    measured: (count: number, shown: string) => `From the counters of ${shorts(count, shown)}.`,
    best: (title: string, views: string) => `Watched most: “${title}”, ${views} more views`,
    planned: "Going out next",
    nothingPlanned: "Nothing is scheduled.",
    chart: "Views and likes gained, week by week",
  },
  insights: {
    title: "What the numbers say",
    types,
    open: "Open the thread",
    bestTime: {
      hour: (when: string) => `A good time for you: ${when}`,
      weekday: (when: string) => `A good day for you: ${when}`,
      byHour: (count: number, shown: string, lift: string) =>
        `${shorts(count, shown)} near this hour got ${lift}% more views.`,
      byWeekday: (count: number, shown: string, lift: string) =>
        `${shorts(count, shown)} on this weekday got ${lift}% more views.`,
      waiting: (title: string) => `“${title}” has no time yet.`,
    },
    growth: {
      title: (percent: string) => `${percent}% more views than the week before`,
      text: (count: number, shown: string) => `Measured on ${shorts(count, shown)}.`,
    },
    farBetter: {
      title: (title: string) => `“${title}” does far better than usual`,
      text: (times: string, count: number, shown: string) =>
        `Its first day brought ${times} times the usual views, compared over ${shorts(count, shown)}.`,
    },
    streak: {
      title: (weeks: string) => `Something new ${weeks} weeks in a row`,
      text: (count: number, shown: string) => `${shorts(count, shown)} in all that time.`,
    },
    held: {
      title: (title: string) => `“${title}” is waiting for you`,
      text: "It could not go out on time, so I held it back. Pick a new time.",
    },
    outcomeUnknown: {
      title: (title: string) => `Did “${title}” go up?`,
      text: "The channel gave no clear answer. Have a look there and tell me in its thread.",
    },
    done: {
      "make-another": "A new one is being made in a thread of its own.",
      "find-time": "You can pick the time in its thread.",
    },
  },
  settings: {
    title: "Weekly digest",
    text: "On Monday morning at nine I tell you how the week was.",
    places: { web: "In the web chat", chat: "In the chat I use", off: "Do not tell me" },
  },
};
