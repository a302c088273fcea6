interface Happening {
  readonly when: { readonly start?: string | null | undefined; readonly edtf: string | null } | null;
}

/** When an event began, as text that sorts; undefined where that is not known. */
export const startOf = ({ when }: Happening): string | undefined => when?.start ?? when?.edtf ?? undefined;

/** Where an event stands in a list in time; undefined where it has no date. */
export interface Dated {
  readonly place: string | undefined;
}

/**
 * By its first moment, and of those that begin alike by the last: "24 November" before "24 November or later". What is dated
 * only by when it had begun stands there.
 */
export function placeInTime(event: Happening): string | undefined {
  const edtf = event.when?.edtf ?? '';
  const start = /^(\[?\.\.|\/)/.test(edtf) ? lastOf(edtf) : startOf(event);
  return start && `${start} ${lastOf(edtf)}`;
}

/** The last day that a date names. Behind a day its hours come first, and behind a month its days. */
function lastOf(edtf: string): string {
  const isOpen = /\.\.\]?$|\/$/.test(edtf);
  return `${isOpen ? '9999' : (edtf.match(/\d{4}[\d-]*(?:T[\d:]+)?/g)?.at(-1) ?? '')}~`;
}

/** What has no date comes last. */
export function inTime({ place: one }: Dated, { place: other }: Dated): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  return other === undefined || one < other ? -1 : 1;
}
