/** What of a short can be taken along: how each file is called and what it is. */
export const projectFiles = {
  video: { ending: "mp4", contentType: "video/mp4" },
  captions: { ending: "srt", contentType: "application/x-subrip; charset=utf-8" },
  script: { ending: "md", contentType: "text/markdown; charset=utf-8" },
  "script-json": { ending: "json", contentType: "application/json; charset=utf-8" },
} as const;
export type ProjectFile = keyof typeof projectFiles;

export function isProjectFile(name: string): name is ProjectFile {
  return Object.hasOwn(projectFiles, name);
}

/**
 * Where a browser signed in to the team gets a file of a short: as it is now, or as the card of a message
 * shows it.
 */
export function projectFileUrl(projectId: string, file: ProjectFile, messageId?: string): string {
  const path = `/chat/projects/${encodeURIComponent(projectId)}/files/${file}`;
  return messageId === undefined ? path : `${path}?card=${encodeURIComponent(messageId)}`;
}
