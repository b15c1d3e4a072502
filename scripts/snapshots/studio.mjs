/** Chromium, in which pictures are drawn as the screen draws them, and in which bitmaps are read. */
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';

/** @typedef {import('./compare.mjs').Pixels} Pixels */
/** @typedef {import('./compare.mjs').Line} Line */
/** @typedef {import('./compare.mjs').Reference} Reference */
/** @typedef {{ width: number, height: number }} Size in pixels */

export class Studio {
  /** @param {import('playwright').Browser} browser @param {import('playwright').Page} page */
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  static async open() {
    const { args, ...options } = launchOptions();
    const browser = await chromium.launch({ ...options, args: [...args, '--force-color-profile=srgb'] });
    return new Studio(browser, await browser.newPage({ viewport: { width: 1120, height: 800 } }));
  }

  get version() {
    return this.browser.version();
  }

  async close() {
    await this.browser.close();
  }

  /**
   * A file as the screen draws it: the SVG inlined in a page.
   * @param {string} svg
   * @returns {Promise<Reference & { size: Size, png: Buffer }>}
   */
  async reference(svg) {
    const { size, lines } = await this.inline(svg);
    const png = await this.page.screenshot({ clip: { x: 0, y: 0, ...size } });
    const whole = await this.pixels(png, size);
    await this.page.evaluate(() => document.documentElement.classList.add('blank'));
    const blank = await this.shot(size);
    await this.page.evaluate(() => document.documentElement.classList.add('bare'));
    const bare = await this.shot(size);
    return { size, png, lines, whole, blank, bare };
  }

  /**
   * The reference with some of its lines, and their halos, taken away.
   * @param {string} svg
   * @param {(line: number) => boolean} isTaken
   */
  async without(svg, isTaken) {
    const { size, lines } = await this.inline(svg);
    const taken = lines.map((_, line) => line).filter(isTaken);
    await this.page.evaluate((numbers) => {
      const letters = document.querySelectorAll('.letters');
      for (const number of numbers) {
        const line = letters[number];
        const before = line?.previousElementSibling;
        if (before?.classList.contains('halo') === true) before.remove();
        line?.remove();
      }
    }, taken);
    return this.shot(size);
  }

  /**
   * Puts a file into a page; marks its lines of text as `letters` and what lies behind them as `halo`. Outlined letters
   * are filled paths without a stroke, in the parts of the file that are for text.
   * @param {string} svg
   * @returns {Promise<{ size: Size, lines: Line[] }>}
   */
  async inline(svg) {
    await this.page.setContent(
      '<!doctype html><style>body { margin: 0 } svg { display: block } .blank .letters, .bare .halo { visibility: hidden }</style>',
    );
    const drawn = await this.page.evaluate(async (text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      if (parsed.querySelector('parsererror') !== null) throw new Error('The file is not well-formed.');
      const root = document.importNode(parsed.documentElement, true);
      document.documentElement.className = '';
      document.body.replaceChildren(root);
      await document.fonts.ready;
      await Promise.all([...document.fonts].map((font) => font.load()));

      const parts = [...root.children].filter(
        ({ id, localName }) => localName === 'g' && !/-(ties|knots|actors)$/.test(id),
      );
      const filled = parts
        .flatMap((part) => [...part.querySelectorAll('text, path')])
        .filter((element) => element.getAttribute('fill') !== 'none');
      const letters = filled.filter((element) => element.getAttribute('stroke') === null);
      const lines = letters.map((element) => {
        element.classList.add('letters');
        const before = element.previousElementSibling;
        const stroke = before?.getAttribute('stroke') ?? null;
        if (stroke !== null && stroke === before?.getAttribute('fill')) before.classList.add('halo');
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const figure = element.parentElement;
        const own = element.localName === 'text' ? element.textContent : figure?.querySelector('title')?.textContent;
        return { words: own ?? figure?.id ?? '', box: { left, top, right, bottom } };
      });
      const { width, height } = root.getBoundingClientRect();
      return { size: { width: Math.round(width), height: Math.round(height) }, lines };
    }, svg);
    await this.page.setViewportSize(drawn.size);
    return drawn;
  }

  /**
   * A file as a page shows it by `<img>`.
   * @param {string} svg
   * @param {Size} size
   */
  async image(svg, size) {
    await this.page.setViewportSize(size);
    await this.page.setContent('<!doctype html><style>body { margin: 0 } img { display: block }</style><img alt="">');
    await this.page.evaluate(
      async ({ text, width }) => {
        const image = document.querySelector('img');
        if (image === null) return;
        image.width = width;
        image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
        await image.decode();
      },
      { text: svg, width: size.width },
    );
    return this.page.screenshot({ clip: { x: 0, y: 0, ...size } });
  }

  /** @param {Size} size @returns {Promise<Pixels>} */
  async shot(size) {
    return this.pixels(await this.page.screenshot({ clip: { x: 0, y: 0, ...size } }), size);
  }

  /**
   * A bitmap on white, at this size.
   * @param {Buffer} png
   * @param {Size} size
   * @returns {Promise<Pixels>}
   */
  async pixels(png, { width, height }) {
    const base64 = await this.page.evaluate(
      async (asked) => {
        const picture = await fetch(`data:image/png;base64,${asked.png}`);
        const bitmap = await createImageBitmap(await picture.blob());
        const canvas = new OffscreenCanvas(asked.width, asked.height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('There is no canvas.');
        context.fillStyle = '#fff';
        context.fillRect(0, 0, asked.width, asked.height);
        context.drawImage(bitmap, 0, 0, asked.width, asked.height);
        const { data } = context.getImageData(0, 0, asked.width, asked.height);
        /** @type {string} */
        const url = await new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(String(reader.result));
          reader.readAsDataURL(new Blob([data]));
        });
        return url.slice(url.indexOf(',') + 1);
      },
      { png: png.toString('base64'), width, height },
    );
    return { width, height, data: Buffer.from(base64, 'base64') };
  }
}
