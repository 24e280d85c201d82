/** What Slack takes, in characters unless said otherwise (docs.slack.dev/reference/block-kit/blocks). */
export const limits = {
  blocksInMessage: 50,
  blocksInView: 100,
  /** All text of one message together: above about 13,200 Slack answers msg_blocks_too_long. */
  textOfMessage: 12_500,
  /** Beside the blocks, for notifications and screen readers. */
  fallbackText: 3_000,
  sectionText: 3_000,
  fieldText: 2_000,
  fieldsInSection: 10,
  headerText: 150,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  buttonText: 75,
  optionText: 75,
  checkboxes: 10,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
  imageText: 2_000,
  viewTitle: 24,
  fileTitle: 200,
} as const;

/** Progress of one message is edited no more often than this. */
export const progressEveryMs = 3_000;
/** How long one call to Slack may take. */
export const callTimeoutMs = 20_000;
/** How long the upload of one file may take: it has to end within what a message may take. */
export const uploadTimeoutMs = 45_000;
/** Largest picture that is taken from somebody, in bytes. */
export const ownPictureBytesMax = 25_000_000;
/** Largest delivery that is read, in bytes. */
export const deliveryBytesMax = 1_000_000;
