// Time that this process worked, in milliseconds: of its processor, in all its threads, and by the clock on the wall.

/** @typedef {{ cpu: number, wall: number }} Time */

/** Adds up what runs between `start` and `stop`. */
export class Stopwatch {
  /** @type {Time} */ time = { cpu: 0, wall: 0 };
  /** @type {{ cpu: NodeJS.CpuUsage, wall: number } | null} */ #since = null;

  reset() {
    this.time = { cpu: 0, wall: 0 };
  }

  start() {
    this.#since = { cpu: process.cpuUsage(), wall: performance.now() };
  }

  stop() {
    if (this.#since === null) throw new Error('This stopwatch was not started.');
    const { user, system } = process.cpuUsage(this.#since.cpu);
    const wall = performance.now() - this.#since.wall;
    this.time = { cpu: this.time.cpu + (user + system) / 1000, wall: this.time.wall + wall };
    this.#since = null;
  }
}
