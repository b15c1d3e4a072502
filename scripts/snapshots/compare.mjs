/**
 * Two bitmaps of one picture → figures: how far their colours are apart, and which lines of text are to be seen.
 * Plain arithmetic on pixels, so that it can be tried on pictures that are known to lack something.
 */

/** @typedef {{ width: number, height: number, data: Uint8Array }} Pixels RGBA on white, row by row */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box in pixels of the bitmap */
/** @typedef {{ words: string, box: Box }} Line */

/**
 * A picture as it should be: whole, without letters but with the halos behind them, and without either.
 * @typedef {{ whole: Pixels, blank: Pixels, bare: Pixels, lines: Line[] }} Reference
 */

/**
 * `isLonger` where a line runs past its room, `isCut` where it does so as far as the right edge of the page.
 * @typedef {{ words: string, isVisible: boolean, isLonger: boolean, isCut: boolean }} LineFound
 */

/**
 * Means and shares are from 0 to 1; `clear` counts the pixels that differ clearly, `clearBeside` those of them that are
 * not at a line of text.
 * @typedef {{ mean: number, clear: number, clearBeside: number, lines: LineFound[] }} Comparison
 */

/** A pixel differs clearly from here on, in the channel that differs most. */
const clearly = 64;
/** A line is visible with this share of its ink. */
const enough = 0.5;
/** Where one looks for letters that run past their line: so far from its end, in pixels. */
const beyond = { from: 4, to: 9 };
/** So many pixels of ink there are letters. */
const someInk = 4;
/** So near to the edge of the page, letters are cut. */
const edge = 3;

/** What is written of the rules under the table. */
export const rules = [
  'Mean difference: the difference of two values divided by 255, as a mean over red, green and blue of all pixels.',
  'Clear: the share of pixels of which one of the three values differs by more than a quarter.',
  'Ink of a line of text: the pixels within its box, each counted by how far it goes from what lies behind the letters towards their colour, less what any of the pixels around it has of that in a picture without text.',
  'A line is visible where it has at least half as much ink as on the screen.',
  `A line runs past its room where ${someInk} pixels of ink more than on the screen stand ${beyond.from} to ${beyond.to} pixels beyond its box. It is cut off where such ink goes on to the right edge of the page.`,
];

/**
 * @param {Reference} reference
 * @param {Pixels} other of the same size
 * @returns {Comparison}
 */
export function compare(reference, other) {
  const { whole, lines } = reference;
  if (other.width !== whole.width || other.height !== whole.height) throw new Error('The two pictures differ in size.');
  return { ...differenceOf(whole, other, lines), lines: lines.map((line) => lineFound(line, reference, other)) };
}

/**
 * @param {Pixels} one
 * @param {Pixels} other
 * @param {Line[]} lines
 */
function differenceOf(one, other, lines) {
  const isText = maskOf(lines, one);
  const count = one.width * one.height;
  let sum = 0;
  let clear = 0;
  let clearBeside = 0;
  for (let pixel = 0; pixel < count; pixel++) {
    let most = 0;
    for (const channel of channels) {
      const by = Math.abs((one.data[pixel * 4 + channel] ?? 0) - (other.data[pixel * 4 + channel] ?? 0));
      sum += by;
      if (by > most) most = by;
    }
    if (most <= clearly) continue;
    clear++;
    if (isText[pixel] === 0) clearBeside++;
  }
  return { mean: sum / (count * 3 * 255), clear: clear / count, clearBeside: clearBeside / count };
}

/**
 * 1 for each pixel at a line of text, with some room for letters of another font.
 * @param {Line[]} lines
 * @param {Pixels} picture
 */
function maskOf(lines, { width, height }) {
  const mask = new Uint8Array(width * height);
  for (const { box } of lines) {
    const room = roomOf(box);
    const wide = { ...box, left: box.left - room, right: box.right + room };
    for (const pixel of pixelsIn(wide, { width, height })) mask[pixel] = 1;
  }
  return mask;
}

/**
 * How far letters of another font may well go on.
 * @param {Box} box
 */
function roomOf({ left, right }) {
  return (right - left) * 0.3 + beyond.to;
}

/**
 * @param {Line} line
 * @param {Reference} reference
 * @param {Pixels} other
 * @returns {LineFound}
 */
function lineFound({ words, box }, { whole, blank, bare }, other) {
  const inBox = pixelsIn(box, whole);
  const letters = colourAt(whole, strongest(inBox, whole, blank));
  const expected = inkIn(inBox, { letters, behind: blank, before: bare }, whole);
  if (expected === 0) throw new Error(`Whether “${words}” is visible cannot be told: it has no ink of its own.`);
  const ink = inkIn(inBox, { letters, behind: blank, before: bare }, other) / expected;
  /** @param {number} left @param {number} right */
  const isNewIn = (left, right) =>
    inkIn(pixelsIn({ ...box, left, right }, whole), { letters, behind: whole, before: whole }, other) >= someInk;
  const isLongerLeft = isNewIn(box.left - beyond.to, box.left - beyond.from);
  const isLongerRight = isNewIn(box.right + beyond.from, box.right + beyond.to);
  return {
    words,
    isVisible: ink >= enough,
    isLonger: isLongerLeft || isLongerRight,
    isCut: isLongerRight && isCutAtTheRight(box, whole.width, isNewIn),
  };
}

/**
 * Whether letters go on from the end of a line to the edge of the page: there, and half-way.
 * @param {Box} box
 * @param {number} width
 * @param {(left: number, right: number) => boolean} isNewIn
 */
function isCutAtTheRight(box, width, isNewIn) {
  const middle = (box.right + width) / 2;
  const isNear = width - box.right < roomOf(box);
  return isNear && isNewIn(middle - beyond.to, middle) && isNewIn(width - edge, width);
}

/**
 * The pixel in which two pictures differ most.
 * @param {number[]} pixels
 * @param {Pixels} one
 * @param {Pixels} other
 */
function strongest(pixels, one, other) {
  let best = pixels[0] ?? 0;
  for (const pixel of pixels) if (distance(one, other, pixel) > distance(one, other, best)) best = pixel;
  return best;
}

/**
 * Ink in a picture, in pixels: letters of a colour on what lies `behind` them, less what was there `before`.
 * @param {number[]} pixels
 * @param {{ letters: Colour, behind: Pixels, before: Pixels }} text
 * @param {Pixels} picture
 */
function inkIn(pixels, { letters, behind, before }, picture) {
  return pixels.reduce((sum, pixel) => {
    const ground = colourAt(behind, pixel);
    const inked = cover(colourAt(picture, pixel), ground, letters);
    if (inked === 0) return sum;
    const had = around(pixel, picture).map((near) => cover(colourAt(before, near), ground, letters));
    return sum + Math.max(0, inked - Math.max(...had));
  }, 0);
}

/**
 * How far a colour goes from the ground towards the letters, from 0 to 1.
 * @param {Colour} colour
 * @param {Colour} ground
 * @param {Colour} letters
 */
function cover(colour, ground, letters) {
  let along = 0;
  let whole = 0;
  for (const channel of channels) {
    const way = letters[channel] - ground[channel];
    along += (colour[channel] - ground[channel]) * way;
    whole += way * way;
  }
  // Letters and ground of nearly one colour: nothing can be told.
  return whole < 100 ? 0 : Math.min(1, Math.max(0, along / whole));
}

/**
 * @param {Box} box
 * @param {Pick<Pixels, 'width' | 'height'>} picture
 */
function pixelsIn({ left, top, right, bottom }, { width, height }) {
  const pixels = [];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) pixels.push(y * width + x);
  }
  return pixels;
}

/**
 * A pixel and its neighbours.
 * @param {number} pixel
 * @param {Pixels} picture
 */
function around(pixel, picture) {
  const x = pixel % picture.width;
  const y = (pixel - x) / picture.width;
  return pixelsIn({ left: x - 1, top: y - 1, right: x + 2, bottom: y + 2 }, picture);
}

/** @typedef {[red: number, green: number, blue: number]} Colour */
const channels = /** @type {const} */ ([0, 1, 2]);

/**
 * @param {Pixels} pixels
 * @param {number} pixel
 * @returns {Colour}
 */
function colourAt({ data }, pixel) {
  const at = pixel * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/**
 * How far two pictures are apart at a pixel, in the channel that differs most.
 * @param {Pixels} one
 * @param {Pixels} other
 * @param {number} pixel
 */
function distance(one, other, pixel) {
  const [a, b] = [colourAt(one, pixel), colourAt(other, pixel)];
  return Math.max(...channels.map((channel) => Math.abs(a[channel] - b[channel])));
}
