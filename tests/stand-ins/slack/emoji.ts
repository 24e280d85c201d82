/** Slack's names of the emoji that bots use; others are shown by their names, as Slack shows what it does not know. */
const emoji: Readonly<Record<string, string>> = {
  alarm_clock: "⏰",
  arrow_forward: "▶️",
  bar_chart: "📊",
  bell: "🔔",
  black_square_for_stop: "⏹️",
  bulb: "💡",
  calendar: "📆",
  chart_with_upwards_trend: "📈",
  clapper: "🎬",
  double_vertical_bar: "⏸️",
  eyes: "👀",
  grey_question: "❔",
  hourglass: "⌛",
  hourglass_flowing_sand: "⏳",
  leftwards_arrow_with_hook: "↩️",
  link: "🔗",
  no_entry: "⛔",
  no_entry_sign: "🚫",
  outbox_tray: "📤",
  pencil2: "✏️",
  round_pushpin: "📍",
  sparkles: "✨",
  tada: "🎉",
  trophy: "🏆",
  warning: "⚠️",
  wave: "👋",
  white_check_mark: "✅",
  white_small_square: "▫️",
  x: "❌",
};

/** `:clapper:` as it looks. */
export function drawEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/g, (whole, name: string) => emoji[name] ?? whole);
}
