import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDrawn, usualSetup } from '../../tests/drawn.ts';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { applyView } from '../view/apply.ts';
import { tell } from '../view/tell.ts';
import { toldAs } from '../view/told.ts';
import { wornTypes } from './encode.ts';
import { legendOf } from './legend.ts';
import { themes } from './theme.ts';
import type { TextItem } from './item.ts';
import { textWidth } from './measure.ts';
import type { Picture } from './picture.ts';
import { snapshot } from './snapshot.ts';

interface Line extends TextItem {
  readonly left: number;
  readonly right: number;
}

/** Every line of text with its sides on the page. */
function linesOf({ groups }: Pick<Picture, 'groups'>): Line[] {
  return groups.flatMap(({ figures, x, y }) =>
    figures.flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind !== 'text') return [];
        const width = textWidth(item.text, item);
        const before = item.anchor === 'start' ? 0 : item.anchor === 'end' ? width : width / 2;
        const left = item.x + x - before;
        return [{ ...item, x: item.x + x, y: item.y + y, left, right: left + width }];
      }),
    ),
  );
}

test('no text lies outside the page', () => {
  fc.assert(
    fc.property(arbitraryDrawn, (input) => {
      const picture = snapshot(input, usualSetup);
      for (const { left, right, y, size } of linesOf(picture)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(picture.width);
        expect(y - size).toBeGreaterThanOrEqual(0);
        expect(y + size * 0.3).toBeLessThanOrEqual(picture.height);
      }
    }),
  );
});

test('no actor lies outside the page, and the map stands between title and legend', () => {
  fc.assert(
    fc.property(arbitraryDrawn, (input) => {
      const { groups, width } = snapshot(input, usualSetup);
      const lowest = Math.max(...linesOf({ groups: groups.filter(({ id }) => id === 'heading') }).map(({ y }) => y)); // prettier-ignore
      const actors = groups.find(({ id }) => id === 'actors');
      for (const item of actors?.figures.flatMap(({ items }) => items) ?? []) {
        const [x = 0, y = 0] = item.kind === 'path' ? item.d.slice(1).split(/[ La]/).map(Number) : [];
        expect(x + actors!.x).toBeGreaterThan(0);
        expect(x + actors!.x).toBeLessThan(width);
        expect(y + actors!.y).toBeGreaterThan(lowest);
      }
    }),
  );
});

test('lines of one paragraph do not stand on each other', () => {
  fc.assert(
    fc.property(arbitraryDrawn, (input) => {
      const picture = snapshot(input, usualSetup);
      for (const id of ['heading', 'notes', 'sources']) {
        const lines = linesOf({ ...picture, groups: picture.groups.filter((group) => group.id === id) });
        lines.forEach((line, index) => {
          for (const other of lines.slice(0, index)) {
            const apart = line.left >= other.right || line.right <= other.left;
            expect(apart || Math.abs(line.y - other.y) >= Math.min(line.size, other.size)).toBe(true);
          }
        });
      }
    }),
  );
});

test('it says the title, the number of actors and ties, and a note for each tie that is not agreed', () => {
  fc.assert(
    fc.property(arbitraryDrawn, (input) => {
      const picture = snapshot(input, usualSetup);
      const { visible, told } = input;
      const of = (standing: string): number => [...visible.ties].filter((tie) => toldAs(told, tie) === standing).length;
      const [actors, ties] = [visible.actors.length, visible.ties.length];
      const counts = `${actors} ${actors === 1 ? 'actor' : 'actors'}, ${ties} ${ties === 1 ? 'tie' : 'ties'}`;
      const more = told.differences === null ? `, ${of('contested')} contested` : ', ';
      expect(picture.description).toContain(counts + more);
      expect(picture.title).toBe(input.dataset.title);
      const notes = { groups: picture.groups.filter(({ id }) => id === 'notes') };
      const marks = linesOf(notes).filter(({ text, weight }) => weight === 700 && /^\d+$/.test(text));
      const plain = told.differences?.filter((one, tie) => visible.ties.includes(tie) && (one?.kind ?? 'alike') === 'alike').length ?? of('agreed') + of('unmentioned'); // prettier-ignore
      expect(marks.length).toBeGreaterThanOrEqual(ties - plain);
    }),
  );
});

test('a name without spaces that is wider than the page makes the page wider', () => {
  fc.assert(
    fc.property(arbitraryDrawn, fc.integer({ min: 1, max: 400 }), (input, length) => {
      const dataset = { ...input.dataset, title: 'W'.repeat(length) };
      const picture = snapshot({ ...input, dataset }, usualSetup);
      for (const { right } of linesOf(picture)) expect(right).toBeLessThanOrEqual(picture.width);
    }),
    { numRuns: 30 },
  );
});

test('where notes are left out no number stands before a source', () => {
  fc.assert(
    fc.property(arbitraryDrawn, (input) => {
      const without = { ...usualSetup, without: ['notes'] as const };
      const words = linesOf(snapshot(input, without))
        .filter(({ y }) => y > 0)
        .map(({ text }) => text)
        .join(' ');
      if (input.notes.notes.length === 0 || input.notes.sources.length === 0) return;
      expect(words).toContain('Sources of what is disputed:');
      expect(words).not.toMatch(/\[1\] /);
    }),
    { numRuns: 30 },
  );
});

test('the legend has the types by which visible ties are coloured, and no others', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ graph, whole, view }) => {
      const told = tell(graph, whole, view);
      fc.pre(told.differences === null);
      const visible = applyView(told, view);
      const [types] = legendOf(told, visible, themes.light);
      const worn = new Set([...visible.ties].flatMap((tie) => wornTypes(visible.readings[tie]!, graph.tieTypes)));
      expect(new Set(types!.map(({ key }) => key))).toEqual(new Set([...worn].map((type) => `type-${type}`)));
    }),
    { numRuns: 60 },
  );
});
