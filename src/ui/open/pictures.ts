/** What it takes to open a picture, fetched when somebody does. */
export { openSnapshot } from '../../snapshot/open.ts';
export { chosen } from '../snapshot/chosen.svelte.ts';
