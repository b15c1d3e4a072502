// Measures inside of a page, the same for every library; it comes into each page before its own scripts.
// A frame is the time between two calls of requestAnimationFrame. With Chromium's frame limit off the next one begins as
// soon as the last one is done, but only if something changed in it: so a dot of two pixels, on a layer of its own,
// changes in every frame that is waited for.
(() => {
  /** Pixels that each step of the middle third moves the map; the outer thirds zoom in to `nearest` and out again. */
  const stride = { x: 12, y: 8 };
  const nearest = 4;
  const steps = 60;
  /** A gesture that takes longer than so many milliseconds is broken off; the frames so far count. */
  const longest = 30_000;

  /** @type {HTMLElement | undefined} */
  let dot;
  let lit = false;

  function blink() {
    if (!dot?.isConnected) {
      dot = document.createElement('div');
      Object.assign(dot.style, { position: 'fixed', left: '0', top: '0', width: '2px', height: '2px', zIndex: '99', willChange: 'transform' }); // prettier-ignore
      document.body.append(dot);
    }
    lit = !lit;
    dot.style.background = lit ? '#777' : '#888';
  }

  /** The beginning of the next frame. @returns {Promise<number>} */
  function frame() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        blink();
        resolve(performance.now());
      });
    });
  }

  /** The beginning of the frame after the one that paints what stands now. */
  async function painted() {
    await frame();
    return frame();
  }

  /** @param {number} ms */
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  /**
   * Waits until something is so, without asking for frames: looks whenever the document has changed, and every few
   * milliseconds for what does not show in it. @param {() => boolean} isSo @param {number} limit ms @param {number} every ms
   */
  async function until(isSo, limit = 60_000, every = 20) {
    const end = performance.now() + limit;
    let wake = () => {};
    const observer = new MutationObserver(() => wake());
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    try {
      while (!isSo()) {
        if (performance.now() > end) throw new Error(`more than ${limit / 1000} s`);
        await new Promise((resolve) => {
          wake = () => resolve(undefined);
          setTimeout(wake, every);
        });
      }
    } finally {
      observer.disconnect();
    }
  }

  /**
   * Where the camera is at a step of the gesture: `zoom` beside the fitted view, and how many pixels the map was moved,
   * at zoom 1. @param {number} step
   */
  function camera(step) {
    const third = steps / 3;
    const part = step < third ? (step + 1) / third : step < 2 * third ? 1 : 1 - (step + 1 - 2 * third) / third;
    const strides = Math.min(third, Math.max(0, step + 1 - third));
    return { zoom: nearest ** part, x: (-strides * stride.x) / nearest, y: (-strides * stride.y) / nearest };
  }

  /**
   * One gesture, a step a frame. If `drawn` is given it counts the drawings that the library says it made, and a frame
   * lasts until it made one. A slow library gets fewer steps, spread over the same way, so that they take about `budget` ms.
   * @param {{ look: (step: number) => unknown, drawn?: () => number, budget?: number }} how
   */
  async function gesture({ look, drawn, budget = Infinity }) {
    /** @param {number} step @param {number} begin */
    async function one(step, begin) {
      const before = drawn?.();
      await look(step);
      let now = await frame();
      while (drawn !== undefined && drawn() === before && now - begin < 60_000) now = await frame();
      return now;
    }
    await frame();
    let last = await frame();
    let count = steps;
    if (budget < Infinity) {
      // Two steps to see how long one takes; the first may have more to prepare. The last of all is another one than the
      // first of the gesture: at a camera that stands already nothing is drawn.
      const begin = await one(steps / 2, last);
      last = await one(steps / 2 + 1, begin);
      count = Math.round(Math.min(steps, Math.max(3, budget / (last - begin))));
    }
    const gaps = [];
    performance.mark('gesture-begin');
    for (let index = 0; index < count; index++) {
      const now = await one(count === steps ? index : Math.floor(((index + 0.5) * steps) / count), last);
      gaps.push(now - last);
      last = now;
      const sum = gaps.reduce((before, gap) => before + gap, 0);
      if (gaps.length >= 3 && sum > Math.min(3 * budget, longest)) break;
    }
    performance.mark('gesture-end');
    return gaps;
  }

  /**
   * The share of a picture's pixels that differ from its most frequent colour: of a blank one none.
   * @param {string} png in base64
   */
  async function ink(png) {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return 1 - Math.max(...counts.values()) / pixels.length;
  }

  /** @type {{ begin: number, duration: number }[]} */
  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ begin: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** The longest task that ended after a moment; tasks of less than 50 ms are not told. @param {number} since */
  const longestTask = (since) =>
    Math.max(0, ...longTasks.filter(({ begin, duration }) => begin + duration > since).map(({ duration }) => duration));

  Object.assign(globalThis, {
    clock: { frame, painted, pause, until, camera, gesture, ink, longestTask, steps, stride, nearest },
  });
})();
