import type { ProjectStatus } from "#src/domain/project.ts";

const statuses: Record<ProjectStatus, string> = {
  draft: "Not finished",
  processing: "Being made",
  ready: "Ready",
  awaiting: "Waiting for approval",
  scheduled: "Scheduled",
  held: "On hold",
  published: "Published",
  failed: "Did not work",
};

/** What stands beside every thread: the way around, the home panel, the keyboard. */
export const home = {
  places: { projects: "Projects", calendar: "Calendar", settings: "Settings" },
  placesLabel: "Pages",
  open: "Open home",
  close: "Close home",
  title: "Home",
  quick: {
    title: "Quick start",
    newShort: "New short",
    projects: "Find a short",
    calendar: "Calendar",
  },
  month: {
    title: (month: string) => `${month} in numbers`,
    views: "Views",
    likes: "Likes",
    published: "Published",
    last: (count: string) => `${count} last month`,
    nothingLast: "none measured last month",
    none: "Views and likes show up here an hour after your first short has gone out.",
  },
  usage: {
    title: "Made this month",
    count: (count: number, shown: string) => (count === 1 ? "1 short" : `${shown} shorts`),
  },
  recent: { title: "Recent projects", all: "All projects", empty: "Nothing made yet." },
  upcoming: { title: "Coming up", all: "Calendar", empty: "Nothing is scheduled." },
  statuses,
  shortcuts: {
    title: "Keyboard shortcuts",
    open: "Keyboard shortcuts",
    close: "Close",
    isOn: "Use single-key shortcuts",
    keys: {
      help: "Show this overview",
      write: "Go to the message field or the search",
      newShort: "New short",
      projects: "Projects",
      calendar: "Calendar",
      settings: "Settings",
      home: "Go to the home panel",
      next: "Next conversation",
      previous: "Previous conversation",
      close: "Close what is open",
      send: "Send",
      line: "New line",
    },
  },
};
