/** What it takes to open a picture, fetched when somebody does. */
export { openUnsealed, unsealSnapshot } from '../../snapshot/unseal-snapshot.ts';
export { chosen } from '../snapshot/chosen.svelte.ts';
