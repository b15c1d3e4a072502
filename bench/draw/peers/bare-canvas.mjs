// No library: the same lines and dots on one canvas, in three strokes.

/** @param {HTMLElement} element @param {import('./page.mjs').Picture} picture @returns {import('./page.mjs').Peer} */
export function start(element, { actors, ties, fit }) {
  const canvas = document.createElement('canvas');
  const [width, height] = [element.clientWidth, element.clientHeight];
  Object.assign(canvas, { width, height });
  element.append(canvas);
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const places = new Map(actors.map(({ id, x, y }) => [id, { x, y }]));
  const ends = ties.map(({ source, target, type }) => ({ from: places.get(source), to: places.get(target), type }));
  let shown = ends;
  let view = { x: fit.x, y: fit.y, scale: fit.scale };
  const draw = () => {
    brush.resetTransform();
    brush.clearRect(0, 0, width, height);
    brush.setTransform(view.scale, 0, 0, view.scale, width / 2 - view.x * view.scale, height / 2 - view.y * view.scale);
    brush.lineWidth = 1 / view.scale;
    for (const [kind, color] of [
      ['a', '#2f64a8'],
      ['b', '#a8326e'],
    ]) {
      brush.beginPath();
      for (const { from, to, type } of shown) {
        if (type !== kind || !from || !to) continue;
        brush.moveTo(from.x, from.y);
        brush.lineTo(to.x, to.y);
      }
      brush.strokeStyle = color;
      brush.stroke();
    }
    brush.lineWidth = 3 / view.scale;
    brush.beginPath();
    for (const { x, y } of places.values()) {
      brush.moveTo(x - brush.lineWidth / 2, y);
      brush.lineTo(x + brush.lineWidth / 2, y);
    }
    brush.strokeStyle = '#1d2430';
    brush.stroke();
  };
  draw();
  return {
    look: (next) => ((view = next), draw()),
    hide: (isHidden) => ((shown = isHidden ? ends.filter(({ type }) => type !== 'b') : ends), draw()),
  };
}
