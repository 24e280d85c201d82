import type { PageHost } from "../page-host.ts";

/** Handles are addresses that people type: letters, digits and what joins them. */
const handlePattern = /^[\p{L}\p{N}._-]{1,100}$/u;

const idPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function mayExist(handle: string, postId: string): boolean {
  return handlePattern.test(handle) && idPattern.test(postId);
}

/** The same host, never asked for what cannot exist: whatever stands in an address reaches us first. */
export function guardPageHost(host: PageHost): PageHost {
  return {
    readFeed: async (handle, input) =>
      handlePattern.test(handle) ? host.readFeed(handle, input) : undefined,
    readPost: async (handle, postId) =>
      mayExist(handle, postId) ? host.readPost(handle, postId) : undefined,
    openFile: async (handle, postId, file, range) =>
      mayExist(handle, postId) ? host.openFile(handle, postId, file, range) : undefined,
    countVisit: async (visit) =>
      mayExist(visit.handle, visit.postId) ? host.countVisit(visit) : undefined,
  };
}
