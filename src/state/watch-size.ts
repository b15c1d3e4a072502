/** The inside of an element, in pixels, now and whenever it changes; what comes back ends it. */
export function watchSize(
  element: Element,
  tell: (size: { readonly width: number; readonly height: number }) => void,
): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    tell({ width, height });
  });
  observer.observe(element);
  return () => observer.disconnect();
}
