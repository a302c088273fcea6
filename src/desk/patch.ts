import { sha256 } from '../text/sha256.ts';
import type { Patch } from './journal.ts';

/** The one stretch in which two texts differ. */
export function patchOf(file: Patch['file'], before: string, after: string): Patch {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  let behind = 0;
  while (behind < most - at && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  return {
    file,
    at,
    out: before.slice(at, before.length - behind),
    in: after.slice(at, after.length - behind),
    was: sha256(before),
    is: sha256(after),
  };
}

/** A text as it was before a patch; undefined where the text is another one by now. */
export function withoutPatch(text: string, patch: Patch): string | undefined {
  if (sha256(text) !== patch.is) return undefined;
  return `${text.slice(0, patch.at)}${patch.out}${text.slice(patch.at + patch.in.length)}`;
}
