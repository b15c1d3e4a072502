import { expect, test, vi } from 'vitest';
import type { Marks } from '../../scene/mark.ts';
import { Painter } from './painter.ts';

test('why nothing can be drawn is told once, and what is half drawn does not pass as done', async () => {
  const stage = document.createElement('div');
  const parent = document.createElement('div');
  stage.append(parent);
  document.body.append(stage);
  const [onsharp, onfail] = [vi.fn(), vi.fn()];
  const painter = new Painter(stage, parent, { onsharp, onfail });
  const marks: Marks = {
    ties: [],
    get actors(): never {
      throw new Error('no memory');
    },
  };
  painter.show(marks, new Float32Array(2));
  painter.look({ k: 1, x: 0, y: 0 }, { width: 100, height: 100 }, true);
  await expect.poll(() => onfail.mock.calls).toEqual([[new Error('no memory')]]);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(onfail).toHaveBeenCalledOnce();
  expect(onsharp).not.toHaveBeenCalled();
  expect(stage.dataset['sharp']).toBe('false');
  painter.stop();
});
