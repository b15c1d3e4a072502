/** The map is drawn before a hand can move it: what gestures need is fetched when the first map is painted. */
import { loadGestures } from '../parts/later.ts';
import { afterPaint } from '../../state/when.ts';
import type { Hand } from './gestures.ts';

/** For `{@attach}` on the stage. `data-movable` says that gestures are heard. */
export function gesturesLater(hand: Hand): (stage: HTMLElement) => () => void {
  return (stage) => {
    let end = (): void => stage.removeEventListener('pointerdown', begin);

    function begin(): void {
      loadGestures().then(
        ({ takeGestures }) => {
          if (isLeft) return;
          end = takeGestures(stage, hand);
          stage.dataset['movable'] = 'true';
        },
        // The next time somebody takes hold of the map, it is tried again; buttons and keys move it meanwhile.
        () => {
          if (!isLeft) stage.addEventListener('pointerdown', begin, { once: true });
        },
      );
    }

    let isLeft = false;
    afterPaint(begin);
    return () => {
      isLeft = true;
      delete stage.dataset['movable'];
      end();
    };
  };
}
