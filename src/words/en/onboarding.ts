/** What is said to somebody who has come for the first time. */
export const onboarding = {
  welcome: {
    title: "Welcome! I am XCaster.",
    text: "Give me a keyword and I make a finished short of it. If you like, tell me first how you want to sound and look: four short questions, each of which you may skip.",
    hint: "In a hurry? Just type a keyword. To come back to the questions later, type /setup in a new conversation.",
  },
  place: (number: string, of: string) => `Question ${number} of ${of}`,
  tone: {
    title: "How should your shorts sound?",
    text: "I will not ask again for each short.",
  },
  audience: {
    title: "Who are they for?",
    text: "Type it below in your own words, for example “people who camp for the first time”.",
    current: (audience: string) => `So far: ${audience}`,
  },
  colors: {
    title: "Which colours are yours?",
    text: "Up to five, the most important first. Pick them here, or type them like #e2335c.",
  },
  pageName: {
    title: "What is your page called?",
    text: "Your shorts go out on a page of your own. Type its name below.",
    current: (name: string) => `Now it is called “${name}”.`,
  },
};
