/** The page with what went out and what is coming. */
export const calendar = {
  title: "Calendar",
  views: "View",
  month: "Month",
  list: "List",
  today: "Today",
  previousMonth: "Previous month",
  nextMonth: "Next month",
  zone: (zone: string) => `Times in ${zone}`,
  changeZone: "Change",
  empty: {
    title: (month: string) => `Nothing in ${month}`,
    text: "What you schedule or publish shows up here.",
  },
  posts: (count: number, shown: string) => (count === 1 ? "1 post" : `${shown} posts`),
  more: (count: string) => `${count} more`,
  states: {
    coming: "Scheduled",
    awaiting: "Waiting for approval",
    held: "On hold",
    "going-out": "Going out",
    published: "Published",
    failed: "Did not go out",
  },
  watch: "Watch",
};
