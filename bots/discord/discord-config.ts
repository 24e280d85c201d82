export interface DiscordConfig {
  botToken: string;
  applicationId: string;
  /** Where Discord's interface is, without its version and without a slash at the end. */
  apiUrl: string;
  /** Whether Discord lets the bot read what is said in threads without a mention of it. */
  readsMessages: boolean;
}
