/** What is measured of this project's layout: the way of one piece, which can be looked at on the way. */
export { wholePiece } from '../../src/layout/piece.ts';
export { settlePiece } from '../../src/layout/settle.ts';
