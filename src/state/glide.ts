/** A short motion that shows where one comes from, unless the reader asked for none. */

const duration = 160; // Milliseconds.

/**
 * Calls `show` with 0 to 1, frame by frame, and at the last with 1. What comes back stops it. It begins at full speed: one that goes
 * on from another, as when a key is held, does not falter.
 */
export function glide(show: (part: number) => void): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    show(1);
    return () => {};
  }
  const begun = performance.now();
  let next = requestAnimationFrame(function frame(): void {
    const part = Math.min(1, (performance.now() - begun) / duration);
    if (part < 1) next = requestAnimationFrame(frame);
    show(eased(part));
  });
  return () => cancelAnimationFrame(next);
}

/** Cubic, out (Penner, "Motion, tweening and easing", 2002). */
function eased(part: number): number {
  return 1 - (1 - part) ** 3;
}
