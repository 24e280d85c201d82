import { raw } from "hono/html";

const drawings = {
  heart:
    '<path d="M12 20.5s-7.8-4.6-9.6-9.4C1 7.3 3.4 4 6.8 4 9 4 10.9 5.2 12 7c1.1-1.8 3-3 5.2-3 3.4 0 5.8 3.3 4.4 7.1-1.8 4.8-9.6 9.4-9.6 9.400z"/>',
  share:
    '<path d="M13.5 5.200v3.900C7.2 9.8 4 14 3 19.200c2.5-3.6 5.9-5.2 10.5-5.200v4l7.8-6.400z"/>',
  sound:
    '<path d="M4 9.500v5h3.500L12 18.500v-13L7.5 9.500z"/><path d="M15 9a4 4 0 0 1 0 6M17.5 6.500a7.5 7.5 0 0 1 0 11" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  silence:
    '<path d="M4 9.500v5h3.500L12 18.500v-13L7.5 9.500z"/><path d="m16 9.5 5 5m0-5-5 5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  captions:
    '<path fill-rule="evenodd" d="M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7c0-1.1.9-2 2-2zm1.5 6.500v2h4v-2zm6 0v2h5v-2zm-6 3.500v1.500h6V15zm8 0v1.500h3V15z"/>',
  up: '<path d="m6 14.5 6-6 6 6" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>',
  down: '<path d="m6 9.5 6 6 6-6" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>',
  play: '<path d="M8 5.200v13.600a1 1 0 0 0 1.5.9l11-6.800a1 1 0 0 0 0-1.800l-11-6.800a1 1 0 0 0-1.5.9z"/>',
};

/** A picture for a button that has its name elsewhere. */
export function icon(name: keyof typeof drawings) {
  return raw(
    `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true" focusable="false">${drawings[name]}</svg>`,
  );
}
