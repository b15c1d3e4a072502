/** Tells when pictures of the screen's pixels have to be drawn anew: other pixels, or letters that were not there yet. */
export function watchScreen(changed: () => void): () => void {
  let density: MediaQueryList | null = null;

  /** A query holds for one ratio: each change needs another. */
  function watchDensity(): void {
    density = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    density.addEventListener('change', changeDensity, { once: true });
  }
  function changeDensity(): void {
    changed();
    watchDensity();
  }

  watchDensity();
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    density?.removeEventListener('change', changeDensity);
    document.fonts.removeEventListener('loadingdone', changed);
  };
}
