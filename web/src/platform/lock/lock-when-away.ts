/** How long the page may be out of sight before it locks itself. */
export const awayMs = 5 * 60_000;

/** Calls `lock` when the page was out of sight for that long: at once where timers still run there, else as soon as it is seen again. */
export function lockWhenAway(lock: () => void): () => void {
  let hiddenAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function seen() {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") {
      hiddenAt = Date.now();
      timer = setTimeout(lock, awayMs);
    } else if (hiddenAt !== undefined) {
      if (Date.now() - hiddenAt >= awayMs) lock();
      hiddenAt = undefined;
    }
  }
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
  };
}
