/** What goes between the page and the layout's worker. Requests are numbered; an answer settles all before it. */
import type { LayoutInput } from './force.ts';

export interface LayoutRequest {
  readonly number: number;
  readonly input: LayoutInput;
}

export type LayoutAnswer =
  | { readonly kind: 'settled'; readonly number: number; readonly xy: Float32Array }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
