/** A pause in long work, of the page or of a worker. */

// Said here, since the pure folders are compiled without the types of a page.
declare class MessageChannel {
  readonly port1: { onmessage: (() => void) | null; close(): void };
  readonly port2: { postMessage(message: null): void };
}

/** Lets whoever waits have a turn: a message to oneself comes after theirs, and is not held back as timers are. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
