import { afterEach, expect, test } from 'vitest';
import type { Ends } from '../../view/brush.ts';
import { dragWindow } from './drag-window.ts';

const element = document.createElement('div');
Object.assign(element.style, { position: 'fixed', left: '0', top: '0', width: '100px', height: '20px' });
// A pointer that a script makes cannot be captured.
element.setPointerCapture = () => undefined;

let end = (): void => {};
afterEach(() => end());

/** What is steered to, by pointers on a plot of ten bins. */
function plotted(): { readonly log: string[]; readonly point: (type: string, id: number, x: number) => void } {
  document.body.append(element);
  const log: string[] = [];
  let ends: Ends = { from: 0, to: 10 };
  const steer = (next: Ends): void => {
    ends = next;
    log.push(`${next.from}-${next.to}`);
  };
  end = dragWindow(() => ({ clock: 'held', count: 10, ends, steer, rest: () => log.push('rest') }))(element);
  const point = (type: string, pointerId: number, clientX: number): void =>
    void element.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY: 10, button: 0, bubbles: true }));
  return { log, point };
}

test('a drag draws a window, and rests when the pointer is let go', () => {
  const { log, point } = plotted();
  point('pointerdown', 1, 20);
  point('pointermove', 1, 45);
  point('pointerup', 1, 45);
  expect(log).toEqual(['2-5', 'rest']);
});

test('a second finger neither moves the window nor ends the gesture of the first', () => {
  const { log, point } = plotted();
  point('pointerdown', 1, 20);
  point('pointermove', 1, 45);
  point('pointerdown', 2, 90);
  point('pointermove', 2, 95);
  point('pointerup', 2, 95);
  point('pointermove', 1, 65);
  point('pointerup', 1, 65);
  expect(log).toEqual(['2-5', '2-7', 'rest']);
});
