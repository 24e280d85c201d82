/** What Discord takes, from its documentation of messages, components and interactions. */
export const limits = {
  /** Characters of all the text of one message made of components. */
  messageText: 4_000,
  /** Components of one message, those inside others counted too. */
  messageComponents: 40,
  /** Characters of a message of the older kind. */
  content: 2_000,
  filesOfMessage: 10,
  galleryItems: 10,
  galleryDescription: 1_024,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  optionDescription: 100,
  placeholder: 150,
  modalTitle: 45,
  modalFields: 5,
  modalLabel: 45,
  modalDescription: 100,
  modalText: 4_000,
  modalPlaceholder: 100,
  threadName: 100,
  nonce: 25,
  /** Characters of a button's link. */
  link: 512,
} as const;

/**
 * Progress of one card is edited no more often than this. Discord answers about five edits within five
 * seconds of a channel; the others are for what people wait for.
 */
export const progressEveryMs = 2_000;

const mib = 1024 * 1024;

/** Bytes of one file that a bot may send where nobody has boosted the server, and in private chats. */
export const fileBytesUsual = 10 * mib;
/** By how far a server is boosted: its premium tier, 0 to 3. Other people's Nitro is none of a bot's. */
export const fileBytesByTier: Readonly<Record<number, number>> = { 2: 50 * mib, 3: 100 * mib };
/** Discord changes these limits now and then: what it refuses is tried again with the next smaller one. */
export const fileBytesSteps = [50 * mib, 25 * mib, fileBytesUsual, 8 * mib] as const;
