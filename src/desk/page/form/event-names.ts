import { capital } from '../../../dossier/capital.ts';
import type { DeskForm, DeskName, Span } from '../../protocol.ts';
import { touches } from '../article/chosen.ts';
import { byWords } from './guess.ts';
import { allows } from './predicates.ts';

interface Telling {
  readonly form: DeskForm;
  readonly points: readonly string[];
  /** The chosen words. */
  readonly spans: readonly Span[];
  /** Names in the article. */
  readonly names: readonly DeskName[];
}

const MOST = 4;

/** Events that the chosen words tell of, and people without a name, called by who stands beside: "shot Ann Lee" by "Shooting of Ann Lee". */
export function eventsTold({ form, points, spans, names }: Telling): readonly DeskName[] {
  const found = spans.flatMap((span) => {
    const words = points.slice(span.start, span.end).join('');
    const here = names.filter(({ start, end }) => start >= span.start && end <= span.end);
    return form.eventNames.flatMap(({ kind, cue, name, of, side, with: also = '' }): readonly DeskName[] => {
      const match = new RegExp(`\\b(?:${cue})\\b`, 'iu').exec(words);
      if (match === null || !new RegExp(also, 'iu').test(words)) return [];
      const at = span.start + Array.from(words.slice(0, match.index)).length;
      const end = at + Array.from(match[0]).length;
      if (name === '') return [{ start: at, end, name: capital(match[0]), kind, id: null }];
      const isTurned = turned(words.slice(0, match.index), words.slice(match.index + match[0].length), side);
      const isBeside = (one: DeskName) => (one.start >= at === (side === 'after')) !== isTurned;
      const apart = (one: DeskName) => Math.abs(one.start - at);
      const [beside] = here
        .filter((one) => isBeside(one) && isOf(form, of, one))
        .toSorted((one, other) => apart(one) - apart(other));
      if (beside === undefined) return [];
      const called = name.replace('{}', beside.name);
      return [{ start: at, end, name: called, kind, id: null }];
    });
  });
  // Of the same words one event: of "shot and killed" a shooting, and no killing besides.
  return found
    .filter((one, place) => !found.slice(0, place).some((other) => touches(one, other)))
    .toSorted((one, other) => one.start - other.start)
    .slice(0, MOST);
}

/** Whether whom it is about stands on the other side: "Ann Lee was shot", "Ann Lee’s death", "a video by Low Tide". */
const turned = (before: string, behind: string, side: 'before' | 'after'): boolean =>
  side === 'after'
    ? /(?:\b(?:was|were|been|being|is|are)(?: \p{L}+)?|[’']s(?: [\p{L}\d-]+)?) $/iu.test(before)
    : /^ (?:of|by|from) /iu.test(behind);

/** Whether somebody may be whom a name is of; of a kind that nothing tells, anybody may. */
function isOf(form: DeskForm, of: readonly string[], { name, kind }: DeskName): boolean {
  const known = kind ?? byWords(name, form.kinds);
  return known === undefined || allows(form, of, known);
}
