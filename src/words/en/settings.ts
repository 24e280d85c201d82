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
  session: { title: "Signed in", text: "On this browser, you stay signed in for 30 days." },
};
