import type { ApprovalStatus } from "#src/domain/approval.ts";
import type { Visibility } from "#src/domain/publication.ts";

const statuses: Record<ApprovalStatus, string> = {
  pending: "Waiting for approval",
  approved: "Approved",
  "changes-asked": "Changes asked for",
  refused: "Refused",
  void: "It has changed since, so this request no longer counts",
  withdrawn: "The request was taken back",
  expired: "Its time came before it was approved",
};
const visibilities: Record<Visibility, string> = {
  public: "Everybody can see it",
  unlisted: "Only people with the link",
  private: "Only you",
};

/** What is said when a post has to be approved. */
export const approval = {
  verbs: {
    approve: "Approve",
    "ask-changes": "Ask for changes",
    "refuse-post": "Refuse",
    "send-answer": "Send",
    withdraw: "Take it back",
    "take-up": "Work on it",
  },
  verbHints: {
    approve: "let it go out exactly as shown",
    "ask-changes": "say what should be different",
    "refuse-post": "say why it should not go out",
    "send-answer": "send your words to whoever made it",
    withdraw: "drop the request and keep the short",
    "take-up": "return to the finished short",
  },
  chosen: {
    approve: "Approved",
    "ask-changes": "Asking for changes",
    "refuse-post": "Refusing it",
    "send-answer": "Sent",
    withdraw: "Taken back. The buttons are back under the video above",
    "take-up": "Working on it. The buttons are back under the video above",
  },
  notices: {
    "not-allowed": "Your role in this team does not include that. Ask an owner or admin.",
    "request-has-ended": "That request has ended or changed meanwhile. The newest card shows how.",
    "too-few-approvers":
      "Your team's rule asks for more approvers than there are. An owner or admin can change it on the team page.",
    "words-are-missing": "Please say in a few words what you mean.",
    "words-too-long": "That is a little long. Please keep it under 1,000 characters.",
  },
  screens: {
    awaited: {
      title: "Waiting for your approval",
      mark: "waits for your approval",
      elsewhere: "A short in another team waits for your approval",
    },
    statuses,
    decisions: {
      approved: (name: string) => `${name} approved it`,
      "changes-asked": (name: string) => `${name} asked for changes`,
      refused: (name: string) => `${name} refused it`,
      "time-changed": (name: string, when: string) => `${name} moved it to ${when}`,
    },
    waiting: {
      text: (title: string, channel: string) =>
        `“${title}” goes out on ${channel} once it is approved.`,
      approvedText: (title: string, channel: string) => `“${title}” may go out on ${channel}.`,
      endedText: (title: string, channel: string) => `“${title}” for ${channel}`,
      atOnce: "As soon as it is approved",
      asked: (names: string) => `Asked: ${names}`,
      askedAndMore: (names: string, more: string) => `Asked: ${names} and ${more} more`,
      progress: (approved: string, needed: string) => `${approved} of ${needed} approvals`,
    },
    answer: {
      changes: (name: string) => `To do: ${name} asks for changes`,
      refused: (name: string) => `${name} does not want this to go out`,
      text: (title: string) => `“${title}” has not gone out.`,
    },
    request: {
      title: (name: string) => `${name} asks for your approval`,
      text: "Exactly this would go out. If anything changes, I will ask you again.",
      video: (title: string) => `The video “${title}”`,
      thumbnail: (title: string) => `The thumbnail of “${title}”`,
      channel: "Channel",
      when: "When",
      visibility: "Visible to",
      length: "Length",
      hashtags: "Hashtags",
      earlier: "What was said before",
    },
    visibilities,
    words: {
      "ask-changes": "What should be different?",
      "refuse-post": "Why should it not go out?",
      text: (title: string) => `Whoever made “${title}” gets your words.`,
      field: "Your words",
      hint: "You can also just write it below.",
    },
    reminder: {
      title: "Still waiting for you",
      text: (title: string, name: string) => `${name} would like to let “${title}” out.`,
      due: (when: string) => `Without an approval by ${when} I hold it back.`,
      card: "The buttons are on the card above.",
    },
    heldText: (title: string, when: string) =>
      `“${title}” was due ${when}, but it was not approved by then. It has not gone out: ask again now, or pick a new time.`,
  },
};
