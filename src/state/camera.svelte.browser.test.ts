import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { scaleLimits } from '../scene/fit.ts';
import { moveMap } from '../ui/stage/move-map.ts';
import { Camera } from './camera.svelte.ts';

/** A camera and the stage that it watches. */
function watched(): { camera: Camera; stage: HTMLElement; wheel: (deltaY: number) => void } {
  const stage = document.createElement('div');
  Object.assign(stage.style, { position: 'fixed', left: '0', top: '0', width: '400px', height: '300px' });
  document.body.append(stage);
  const camera = new Camera();
  camera.watch(stage);
  moveMap(stage, camera, () => false);
  const wheel = (deltaY: number): void =>
    void stage.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: 200, clientY: 150, bubbles: true }));
  return { camera, stage, wheel };
}

test('a gesture leaves the place of rest behind, and ends there', async () => {
  const { camera, wheel } = watched();
  camera.show({ left: 0, top: 0, right: 100, bottom: 100 }, 2);
  expect(camera.isAtRest).toBe(true);
  const before = camera.rest;
  wheel(-100);
  wheel(-100);
  expect(camera.transform.k).toBeGreaterThan(before.k);
  expect(camera.rest).toBe(before);
  await expect.poll(() => camera.isAtRest).toBe(true);
  expect(camera.rest.k).toBeGreaterThan(before.k);
});

test('a camera that is put somewhere is at rest there, whatever went on', () => {
  const { camera, wheel } = watched();
  wheel(-100);
  camera.show({ left: 0, top: 0, right: 100, bottom: 100 }, 2);
  expect(camera.isAtRest).toBe(true);
  expect(camera.rest.k).toBe(2);
  wheel(-100);
  camera.lookAgain(camera.rest, false);
  expect(camera.isAtRest).toBe(true);
  expect(camera.moved).toBe(false);
});

test('a stage that is left leaves the map at rest', () => {
  const { camera, stage, wheel } = watched();
  const leave = camera.watch(stage);
  wheel(-100);
  expect(camera.isAtRest).toBe(false);
  leave();
  expect(camera.isAtRest).toBe(true);
});

test('a stage that is left while the camera is put elsewhere leaves the map at rest there', () => {
  const { camera, stage } = watched();
  let isShown = $state(true);
  const end = $effect.root(() => {
    $effect.pre(() => {
      if (!isShown) camera.show({ left: 0, top: 0, right: 100, bottom: 100 }, 2);
    });
    $effect(() => (isShown ? camera.watch(stage) : undefined));
  });
  flushSync();
  isShown = false;
  flushSync();
  expect(camera.isAtRest).toBe(true);
  expect(camera.rest.k).toBe(2);
  end();
});

test('a stage of the same size is no other frame: what fits it stays', async () => {
  const { camera, stage } = watched();
  await expect.poll(() => camera.frame).toEqual({ width: 400, height: 300 });
  const before = camera.frame;
  let tells = 0;
  const heard = new ResizeObserver(() => tells++);
  camera.watch(stage);
  // Told after the camera, since it began to watch later.
  heard.observe(stage);
  await expect.poll(() => tells).toBe(1);
  expect(camera.frame).toBe(before);
  heard.disconnect();
});

test('a hand goes on from where the camera was put meanwhile', () => {
  const { camera, wheel } = watched();
  wheel(-100);
  camera.show({ left: 0, top: 0, right: 100, bottom: 100 }, 2);
  camera.panBy(30, 0);
  const before = camera.transform;
  wheel(-100);
  const { k, x, y } = camera.transform;
  expect(k / before.k).toBeCloseTo(2 ** 0.2);
  // What lies under the pointer stays there.
  expect((200 - x) / k).toBeCloseTo((200 - before.x) / before.k);
  expect((150 - y) / k).toBeCloseTo((150 - before.y) / before.k);
});

test('a key that is held zooms on, as far as all its presses together', async () => {
  const { camera } = watched();
  for (let press = 0; press < 5; press++) {
    camera.zoomBy(1.3);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await expect.poll(() => camera.transform.k).toBeCloseTo(1.3 ** 5, 6);
  // One that is turned round on the way goes back from where it was going.
  camera.zoomBy(1.3);
  camera.zoomBy(1 / 1.3);
  await expect.poll(() => camera.isAtRest && camera.transform.k).toBeCloseTo(1.3 ** 5, 6);
});

test('a drag that goes on when its stage has been left moves nothing', () => {
  const stage = document.createElement('div');
  document.body.append(stage);
  const camera = new Camera();
  const leave = moveMap(stage, camera, () => false);
  const mouse = (type: string, on: EventTarget, clientX: number): void =>
    void on.dispatchEvent(new MouseEvent(type, { clientX, clientY: 5, bubbles: true, cancelable: true, view: window }));
  mouse('mousedown', stage, 5);
  mouse('mousemove', window, 25);
  expect(camera.transform.x).toBe(20);
  leave();
  mouse('mousemove', window, 45);
  mouse('mouseup', window, 45);
  expect(camera.transform.x).toBe(20);
});

test('a map that only fits at less than hands come to can be zoomed out to where it was fitted, and no farther', async () => {
  const { camera, wheel } = watched();
  camera.show({ left: 0, top: 0, right: 100, bottom: 100 }, 0.001);
  wheel(-400);
  expect(camera.transform.k).toBeGreaterThan(0.001);
  wheel(4000);
  expect(camera.transform.k).toBe(0.001);
  camera.show({ left: 0, top: 0, right: 100, bottom: 100 }, 0.5);
  wheel(8000);
  expect(camera.transform.k).toBe(scaleLimits.least);
  await expect.poll(() => camera.isAtRest).toBe(true);
});

test('a finger that drags the map moves it', () => {
  const stage = document.createElement('div');
  Object.assign(stage.style, { position: 'fixed', left: '0', top: '0', width: '400px', height: '300px' });
  // What a touch screen has, by which d3-zoom knows it.
  Object.assign(stage, { ontouchstart: null });
  document.body.append(stage);
  const camera = new Camera();
  moveMap(stage, camera, () => false);
  const touch = (type: string, clientX: number, clientY: number): void => {
    const finger = new Touch({ identifier: 1, target: stage, clientX, clientY });
    stage.dispatchEvent(
      new TouchEvent(type, { touches: [finger], changedTouches: [finger], bubbles: true, cancelable: true }),
    );
  };
  touch('touchstart', 100, 100);
  touch('touchmove', 130, 90);
  expect(camera.transform).toMatchObject({ k: 1, x: 30, y: -10 });
});

test('no hand and no button leaves the limits of scale', async () => {
  const { camera, wheel } = watched();
  for (let turn = 0; turn < 50; turn++) wheel(-1000);
  expect(camera.transform.k).toBe(scaleLimits.most);
  camera.zoomBy(1.4);
  await expect.poll(() => camera.isAtRest).toBe(true);
  expect(camera.transform.k).toBe(scaleLimits.most);
  camera.zoomBy(1e-9);
  await expect.poll(() => camera.isAtRest && camera.transform.k < 1).toBe(true);
  expect(camera.transform.k).toBe(scaleLimits.least);
});
