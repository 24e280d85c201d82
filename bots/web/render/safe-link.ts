/** Only the web: an address that runs something is not linked. */
export function safeLink(url: string): string | undefined {
  if (url.startsWith("/") && !url.startsWith("//")) return url;
  const parsed = URL.parse(url);
  return parsed?.protocol === "https:" || parsed?.protocol === "http:" ? url : undefined;
}
