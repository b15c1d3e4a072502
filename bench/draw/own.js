// What is done to the built site, in its page: by the events that a reader's hand makes, and by what the page shows.
(() => {
  const { clock } = /** @type {any} */ (globalThis);
  /** @type {File} */
  let file;

  /** When the worker that reads had checked all records of the last file. */
  let checkedAt = NaN;
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      // The first to hear it.
      if (options?.name === 'reading') this.addEventListener('message', ({ data }) => data.kind === 'dataset' && (checkedAt = performance.now())); // prettier-ignore
    }
  };

  /** The element that is drawn on and hears the pointer. @returns {Element | null} */
  const stage = () => document.querySelector('.stage [data-drawn]');
  const how = () => stage()?.getAttribute('data-drawn') ?? 'none';
  const status = () => (document.querySelector('.stage .status')?.textContent ?? '').replace(/[\s,]/g, '');

  /** Whether the drawing of the present camera stands. */
  const isSharp = () => stage()?.getAttribute('data-sharp') === 'true';

  /** A reader chooses a file only when the page stands, with its panels and all that it fetches ahead. */
  async function ready() {
    await clock.until(() => isSharp() && document.querySelector('.filters input') !== null);
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => requestIdleCallback(resolve));
    await clock.pause(300);
  }

  /** @param {string} address */
  async function load(address) {
    file = new File([await (await fetch(address)).blob()], 'bench.json', { type: 'application/json' });
    return file.size;
  }

  /** Opens what was loaded and waits for its map. @param {number} actors @param {number} limit */
  async function open(actors, limit) {
    const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=file]'));
    const chosen = new DataTransfer();
    chosen.items.add(file);
    const begin = performance.now();
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await clock.until(() => {
      if (status().includes(`of${actors}actors`) && isSharp()) return true;
      const alert = document.querySelector('.stage [role=alert], [role=alert][aria-label="Problems in the file"]');
      if (alert !== null) throw new Error(alert.textContent ?? 'refused');
      return false;
    }, limit);
    const time = (await clock.painted()) - begin;
    await clock.pause(50); // The observer tells of a task a little after it ended.
    return {
      time,
      checked: checkedAt - begin,
      longest: clock.longestTask(begin),
      how: how(),
      marks: stage()?.querySelectorAll('*').length ?? 0,
    };
  }

  /** Ticks or unticks a tie type and waits until the map shows so many ties. @param {string} label @param {number} ties */
  async function filter(label, ties) {
    const box = /** @type {HTMLInputElement} */ (document.querySelector(`.filters input[aria-label="${label}"]`));
    const begin = performance.now();
    box.click();
    await clock.until(() => status().includes(`·${ties}of`) && isSharp());
    return (await clock.painted()) - begin;
  }

  function middle() {
    const { left, top, width, height } = /** @type {Element} */ (stage()).getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2, width, height };
  }

  /** One step of the gesture: the wheel in the outer thirds, a drag by the mouse in between. @param {number} step */
  function move(step) {
    const drawn = /** @type {Element} */ (stage());
    const { clientX, clientY } = middle();
    const third = clock.steps / 3;
    if (step < third || step >= 2 * third) {
      const doublings = Math.log2(clock.nearest) / third;
      const deltaY = (step < third ? -doublings : doublings) / 0.002; // d3-zoom: a pixel of the wheel is 0.002 doublings.
      drawn.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX, clientY, bubbles: true, cancelable: true, view: window })); // prettier-ignore
      return;
    }
    /** @param {string} type @param {EventTarget} on @param {number} strides */
    const mouse = (type, on, strides) =>
      on.dispatchEvent(new MouseEvent(type, { clientX: from.clientX - strides * clock.stride.x, clientY: from.clientY - strides * clock.stride.y, button: 0, buttons: 1, bubbles: true, cancelable: true, view: window })); // prettier-ignore
    const strides = step - third + 1;
    const from = emptyPlace();
    if (strides === 1) mouse('mousedown', drawn, 0);
    mouse('mousemove', window, strides);
    if (strides === third) mouse('mouseup', window, strides);
  }

  /** Shares of the stage's breadth and height. */
  const places = [1, 0.9, 0.8, 0.7, 0.6].flatMap((x) => [[x, 1], [x, 0.75], [x, 0.5]]); // prettier-ignore
  let place = 0;

  /** A place near the lower right corner: a drag that begins on an actor would move the actor. */
  function emptyPlace() {
    const { left, top, width, height } = /** @type {Element} */ (stage()).getBoundingClientRect();
    const [x = 1, y = 1] = places[place] ?? [];
    return { clientX: left + 3 + x * (width - 6), clientY: top + 3 + y * (height - 6) };
  }

  /** @param {string} words */
  const button = (words) =>
    [...document.querySelectorAll('.stage button')].find(({ textContent }) => textContent?.includes(words));

  /** A gesture that moves the map; where it got hold of an actor, another, from another place. */
  async function gesture() {
    for (;;) {
      const measured = await tryGesture();
      const back = button('back');
      if (back === undefined) return measured;
      place++;
      if (place === places.length) throw new Error('Each gesture dragged an actor.');
      /** @type {HTMLElement} */ (back).click();
      /** @type {HTMLElement | undefined} */ (button('Fit'))?.click();
      await clock.frame();
      await clock.until(isSharp);
    }
  }

  /** The frames of a gesture, and then those until the sharp drawing stands. */
  async function tryGesture() {
    const gaps = await clock.gesture({ look: move });
    const begin = performance.now();
    const after = [];
    let last = begin;
    do {
      const now = await clock.frame();
      after.push(now - last);
      last = now;
    } while (!isSharp() && last - begin < 60_000);
    const end = await clock.frame();
    after.push(end - last);
    return { gaps, sharp: Math.max(...after), rest: end - begin };
  }

  /** When the first map was painted: looked for from the start, since to ask for it takes its time. */
  const firstPaint = clock.until(isSharp).then(() => clock.painted());

  /** From the start of the page's scripts to the settled map of the built-in story. */
  async function story() {
    const end = await firstPaint;
    const [page] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    const scripts = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'))
      .filter(({ name }) => name.endsWith('.js') && document.querySelector(`script[src$="${name.split('/').pop()}"]`))
      .map(({ responseEnd }) => responseEnd);
    await clock.pause(50);
    return { time: end - Math.max(page?.domInteractive ?? 0, ...scripts), longest: clock.longestTask(0) };
  }

  Object.assign(globalThis, { own: { ready, load, open, filter, gesture, story, middle, isSharp, how } });
})();
