/** The page where a person says how they want it. */
export const settings = {
  title: "Settings",
  you: { title: "You", text: "How XCaster speaks to you and which clock it goes by." },
  name: "Name",
  nameHint: "Your team sees this.",
  language: "Language",
  timeZone: "Time zone",
  timeZoneHint: "Type a city or a region. All times are shown and understood in this zone.",
  timeZoneUnknown: "There is no such time zone. Choose one of the list.",
  now: (time: string) => `It is ${time} there now.`,
  look: { title: "Appearance", text: "For this browser only." },
  theme: "Theme",
  themes: { system: "Like the device", light: "Light", dark: "Dark" },
  save: "Save",
  saved: "Saved",
  device: {
    title: "Another device",
    text: "Open a link on your phone or in another browser, and you are signed in there too. It works once, for a day.",
    button: "Make a link",
    made: "Your sign-in link is ready",
    madeText:
      "It is shown only this once. Whoever opens it is signed in as you, so keep it to yourself.",
    link: "Sign-in link",
    copy: "Copy link",
    forYou: "Sign-in links that let you in",
    oneTeam:
      "You came in by a link that somebody else made, so only this team is open here. Your other teams open with a link that you make yourself, where you are still signed in.",
  },
  session: { title: "Signed in", text: "On this browser, you stay signed in for 30 days." },
};
