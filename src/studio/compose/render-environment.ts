/** The environment of a render process: its own, so that nothing of the caller's leaks into it. */
export function renderEnvironment(fontsConf: string): Record<string, string> {
  return {
    FONTCONFIG_FILE: fontsConf,
    // Frames of three megabytes come and go. Without this, glibc gives each back to the system and
    // has new memory cleared for the next, which costs as much as zooming a picture.
    MALLOC_MMAP_THRESHOLD_: "67108864",
    MALLOC_TRIM_THRESHOLD_: "268435456",
    MALLOC_ARENA_MAX: "4",
  };
}
