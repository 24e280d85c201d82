/** The page with everything that was made. */
export const projects = {
  title: "Projects",
  search: "Search projects",
  searchHint: "Title, keyword or words of the script",
  find: "Search",
  filter: "Status",
  all: "All",
  found: (count: number, shown: string) => (count === 1 ? "1 short" : `${shown} shorts`),
  empty: {
    title: "Nothing made yet",
    text: "Type a keyword, and your first short will be here.",
    textToLook: "What the team makes will be here.",
  },
  noMatch: { title: "Nothing fits", text: "Try other words or another status." },
  clear: "Show all",
  pages: "Pages of the list",
  previous: "Previous",
  next: "Next",
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  made: (day: string) => `Made ${day}`,
  open: "Open the conversation",
  menu: (title: string) => `Files and more of “${title}”`,
  downloads: "Downloads",
  files: {
    video: { name: "Video", kind: "MP4" },
    captions: { name: "Captions", kind: "SRT" },
    script: { name: "Script to read", kind: "MD" },
    "script-json": { name: "Script as data", kind: "JSON" },
  },
  /** In the script that is taken along. */
  script: {
    scene: (number: number, role: string) => `${number}. ${role}`,
    onScreen: "On screen",
    length: (length: string) => `Length: ${length}`,
  },
  remove: {
    action: "Delete",
    title: "Delete this short?",
    text: (title: string) =>
      `“${title}”, its conversation and its files will be gone, and whatever is still scheduled will not go out. What is already published stays where it is.`,
    confirm: "Delete",
    keep: "Keep it",
    goingOut: "It is going out right now. Wait until it is up, then delete it.",
  },
};
