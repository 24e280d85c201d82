/** What Telegram's face is switched on with. */
export interface TelegramConfig {
  /** Of the bot, as BotFather gives it. */
  token: string;
  /** Without a slash at the end. */
  apiRoot: string;
  /** What Telegram sends along with each update to our webhook. Absent: updates are asked for. */
  webhookSecret?: string;
}
