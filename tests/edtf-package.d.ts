/** The part of the `edtf` package that the tests use; the package brings no types of its own. */
declare module 'edtf' {
  interface Parts {
    readonly type: string;
    readonly approximate?: unknown;
    readonly uncertain?: unknown;
    readonly values: readonly (Parts | null)[];
  }
  /** Throws where the text is no EDTF of the level and types asked for. */
  export function parse(text: string, constraints: { level: number; types: readonly string[] }): Parts;
  /** Bounds in milliseconds; infinite where open, null where unknown. Throws where an interval ends before it begins. */
  export default function edtf(parts: Parts): { readonly min: number | null; readonly max: number | null };
}
