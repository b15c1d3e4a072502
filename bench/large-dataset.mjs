// A dataset of the size that Entente promises to answer within 50 ms: 5,000 ties with 20,000 claims. It is made from a
// seed, so that every run measures the same, and is shaped like a real one: few actors and speakers have most of it, a
// quarter of the documents copy others, and some dates are vague or missing.

const counts = { actors: 800, voices: 100, speakers: 300, documents: 4000, ties: 5000, claims: 20_000 };

/** Numbers from 0 to before 1, the same for the same seed (mulberry32, Tommy Ettinger). @param {number} seed */
export function seededNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const rungs = [1, 2, 2, 3, 4];
const kinds = ['state', 'government', 'bloc', 'organisation', 'movement', 'armed-group', 'person'];
const documentKinds = ['news', 'news', 'news', 'agency', 'agency', 'official', 'analysis', 'unsourced'];

/** @template Item @param {number} length @param {(index: number) => Item} make */
const list = (length, make) => Array.from({ length }, (_, index) => make(index));
const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** The dataset as the text of a file. */
export function largeDatasetText(seed = 20260531) {
  const next = seededNumbers(seed);
  /** @param {number} below */
  const whole = (below) => Math.floor(next() * below);
  /** Small numbers far more often than large ones. @param {number} below */
  const skewed = (below) => Math.floor(next() ** 1.5 * below);
  /** @template T @param {readonly T[]} from */
  const one = (from) => from[whole(from.length)];
  const date = () => {
    const [year, month, day] = [2010 + whole(17), two(1 + whole(12)), two(1 + whole(28))];
    const precision = next();
    if (precision < 0.1) return String(year);
    if (precision < 0.2) return `${year}-${month}`;
    if (precision < 0.25) return `${year}-${month}~`;
    return `${year}-${month}-${day}`;
  };
  /** @param {number} share @param {() => object} fields */
  const perhaps = (share, fields) => (next() < share ? fields() : {});
  const speakers = [
    ...list(counts.speakers - counts.voices, (index) => `actor-${index}`),
    ...list(counts.voices, (index) => `voice-${index}`),
  ];
  const claim = () => ({
    speaker: speakers[skewed(counts.speakers)],
    stance: next() < 0.75 ? 'affirms' : next() < 0.7 ? 'denies' : 'doubts',
    type: `type-${next() < 0.5 ? whole(rungs.length) : whole(20)}`,
    document: `document-${skewed(counts.documents)}`,
    ...perhaps(0.6, () => ({ said: date() })),
    ...perhaps(0.2, () => ({ from: date() })),
    ...perhaps(0.3, () => ({ quotation: { text: 'The very words of a claim, of the length of a short sentence.', language: 'en' } })),
  }); // prettier-ignore
  /** @type {object[][]} */
  const claims = Array.from({ length: counts.ties }, () => [claim()]);
  for (let more = counts.ties; more < counts.claims; more++) claims[skewed(counts.ties)]?.push(claim());
  return JSON.stringify({
    format: 'entente',
    version: 1,
    id: 'large',
    title: 'Large',
    tieTypes: list(20, (index) => ({
      id: `type-${index}`,
      label: `Type ${index}`,
      meaning: `Meaning of type ${index}.`,
      ...(index < rungs.length ? { ladder: 'bond', rung: rungs[index] } : {}),
    })),
    actors: list(counts.actors, (index) => ({ id: `actor-${index}`, name: `Actor ${index}`, kind: one(kinds) })),
    voices: list(counts.voices, (index) => ({ id: `voice-${index}`, name: `Voice ${index}` })),
    documents: list(counts.documents, (index) => ({
      id: `document-${index}`,
      title: `Document ${index}`,
      publisher: `Publisher ${skewed(200)}`,
      kind: one(documentKinds),
      ...perhaps(0.9, () => ({ date: date() })),
      ...(index > 0 && next() < 0.25 ? { restates: `document-${skewed(index)}` } : {}),
    })),
    ties: list(counts.ties, (index) => ({
      id: `tie-${index}`,
      source: `actor-${skewed(counts.actors)}`,
      target: `actor-${whole(counts.actors)}`,
      label: `Tie ${index}`,
      ...perhaps(0.5, () => ({ from: date() })),
      claims: claims[index],
    })),
    story: [],
  });
}
