/** The picture every short is made in: 9:16 at 30 frames a second. */
export const frame = { width: 1080, height: 1920, framesPerSecond: 30 } as const;

/**
 * Pixels on each side that the players of YouTube Shorts, Instagram Reels and TikTok cover with
 * their own buttons and texts. The intersection of the three: text stays inside what is left.
 */
export const safeMargins = { top: 290, right: 190, bottom: 680, left: 120 } as const;

/** How far the slow zoom goes: a picture is shown between 1 and this factor, around its centre. */
export const zoomMax = 1.08;

/**
 * Where words painted into a picture may stand so that they stay readable: inside the safe margins
 * at full zoom, and above the band of the spoken captions. Pixels of the 1080 by 1920 frame.
 */
export const paintedTextBox = { left: 165, right: 860, top: 365, bottom: 940 } as const;

/** The band in which spoken captions stand, as y pixels: the last baseline is near its bottom. */
export const captionBand = { top: 1000, bottom: 1240 } as const;
