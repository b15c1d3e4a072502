/** What goes between the page and the layout's worker. Requests are numbered; a new one ends all before it. */
import type { LayoutInput } from './input.ts';

export interface LayoutRequest {
  readonly number: number;
  readonly input: LayoutInput;
}

export type LayoutAnswer =
  /** It goes on; also a sign of life. `share` of it is done, from 0 to 1. */
  | { readonly kind: 'running'; readonly number: number; readonly share: number }
  | { readonly kind: 'settled'; readonly number: number; readonly xy: Float32Array }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
