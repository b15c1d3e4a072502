/**
 * The pointer on the plot of the timeline: a handle is dragged to another edge, the window as a whole to another place,
 * and elsewhere a new window is drawn. A click takes the bin under it. All that happens between pressing and letting go
 * is one gesture.
 */
import { drawn, isWhole, resized, slid, type End, type Ends } from '../../view/brush.ts';
import type { Clock } from '../../view/view.ts';

export interface Plot {
  readonly clock: Clock;
  /** Number of bins. */
  readonly count: number;
  readonly ends: Ends;
  readonly steer: (ends: Ends) => void;
  readonly rest: () => void;
}

interface Grip {
  /** Whose it is: a second finger changes nothing. */
  readonly pointerId: number;
  /** Where the pointer was pressed: in pixels of the page, and in bins. */
  readonly x: number;
  readonly place: number;
  readonly ends: Ends;
  readonly end: End | null;
  /** Whether the window is moved rather than drawn anew. */
  readonly isInside: boolean;
  moved: boolean;
}

/** Pixels by which a pointer trembles in a click. */
const tremble = 3;

/** For `{@attach}`; a handle says with `data-end` which it is. */
export function dragWindow(plot: () => Plot): (element: HTMLElement) => () => void {
  return (element) => {
    let grip: Grip | null = null;

    const placeAt = ({ clientX }: PointerEvent): number => {
      const { left, width } = element.getBoundingClientRect();
      return (Math.min(Math.max(clientX - left, 0), width) / width) * plot().count;
    };
    const press = (event: PointerEvent): void => {
      if (event.button !== 0 || grip !== null) return;
      element.setPointerCapture(event.pointerId);
      grip = gripAt(event, placeAt(event), plot());
    };
    const move = (event: PointerEvent): void => {
      if (grip?.pointerId !== event.pointerId || (!grip.moved && Math.abs(event.clientX - grip.x) < tremble)) return;
      grip.moved = true;
      steerTo(plot(), dragged(grip, placeAt(event), plot()));
    };
    const letGo = (event: PointerEvent): void => {
      if (grip?.pointerId !== event.pointerId) return;
      const { place, end, moved } = grip;
      grip = null;
      const { clock, count, rest } = plot();
      if (event.type === 'pointerup' && !moved && end === null) steerTo(plot(), drawn(clock, place, place, count));
      rest();
      if (end !== null) element.querySelector<HTMLElement>(`input[data-end="${end}"]`)?.focus({ preventScroll: true });
    };

    const listeners = { pointerdown: press, pointermove: move, pointerup: letGo, pointercancel: letGo } as const;
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: PointerEvent) => void][];
    for (const [type, listener] of all) element.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of all) element.removeEventListener(type, listener);
    };
  };
}

function gripAt({ target, clientX: x, pointerId }: PointerEvent, place: number, { ends, count }: Plot): Grip {
  const end = (target instanceof HTMLElement ? (target.dataset['end'] as End | undefined) : undefined) ?? null;
  const isInside = !isWhole(ends, count) && place >= ends.from && place <= ends.to;
  return { pointerId, x, place, ends, end, isInside, moved: false };
}

function dragged(grip: Grip, place: number, { clock, count }: Plot): Ends {
  if (grip.end !== null) return resized(grip.ends, grip.end, place, count);
  if (clock === 'held' && grip.isInside) return slid(grip.ends, place - grip.place, count);
  return drawn(clock, grip.place, place, count);
}

function steerTo({ ends, steer }: Plot, next: Ends): void {
  if (next.from !== ends.from || next.to !== ends.to) steer(next);
}
