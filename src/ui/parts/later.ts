/** What the first screen can do without: fetched once the page has nothing else to do, or when it is asked for. */
import { whenIdle } from '../../state/when.ts';

/** Wheel, drag and pinch. */
export const loadGestures = () => import('../stage/gestures.ts');
export const loadSnapshot = () => import('../snapshot/SnapshotDialog.svelte');
export const loadOpening = () => import('../open/open-chosen.ts');
export const loadPictures = () => import('../open/pictures.ts');
let canvas: typeof import('../stage/CanvasStage.svelte') | undefined;
/** Itself where it is known already: an import takes a turn, and the frame of the map would go by. */
export const loadCanvas = () => canvas ?? import('../stage/CanvasStage.svelte').then((all) => (canvas = all));
export const loadChanges = () => import('../open/ChangesPanel.svelte');

const loadPanels = () => import('../panels.ts');
export const loadFilters = async () => ({ default: (await loadPanels()).Filters });
export const loadTimeline = async () => ({ default: (await loadPanels()).Timeline });
export const loadEvidence = async () => ({ default: (await loadPanels()).Evidence });
export const loadReport = async () => ({ default: (await loadPanels()).Report });
export const loadRelations = async () => ({ default: (await loadPanels()).RelationLegend });

/** What a view's address says, and what is said of its changes. */
export const loadAddress = () => import('../../view/address.ts');
const loadArranging = () => import('../../state/arrange-visible.ts');
const loadWords = () => import('../../view/change-in-words.ts');

/**
 * Fetches ahead what a click asks for, so that it need not wait for the network; a failure shows when it is asked for.
 * `prepare` is done then, too.
 */
export function fetchAhead(prepare: () => Promise<void>): void {
  const loads = [loadAddress, loadWords, loadArranging, loadOpening, loadCanvas, loadSnapshot];
  whenIdle(() => [...loads, prepare].forEach((load) => void Promise.resolve(load()).catch(() => undefined)));
}
