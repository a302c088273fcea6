/** The part of the `edtf` package that is used here; it ships no types. */
declare module 'edtf' {
  /** Parses an EDTF text; `min` and `max` are milliseconds since 1970. Throws where it cannot. */
  export default function parse(text: string): { readonly min: number; readonly max: number };
}
