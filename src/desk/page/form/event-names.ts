import { capital } from '../../../dossier/capital.ts';
import type { DeskForm, DeskName, DeskPhrase, Span } from '../../protocol.ts';
import { touches } from '../article/chosen.ts';
import { textOf } from '../article/words.ts';
import { byWords } from './guess.ts';
import { allows } from './predicates.ts';

interface Telling {
  readonly form: DeskForm;
  readonly points: readonly string[];
  /** The chosen words. */
  readonly spans: readonly Span[];
  /** Names in the article. */
  readonly names: readonly DeskName[];
  /** What else in it may be called so: "crew members". */
  readonly phrases?: readonly DeskPhrase[];
}

/** An event that words tell of, and what they say with it. */
export interface ToldEvent extends DeskName {
  /** The words that tell of it. */
  readonly words: string;
  /** Who stands beside it, and by which predicate. */
  readonly beside?: { readonly who: DeskName; readonly predicate: string };
}

const MOST = 4;

/** Events that the chosen words tell of, and people without a name, called by who stands beside: "shot Ann Lee" by "Shooting of Ann Lee". */
export function eventsTold({ form, points, spans, names, phrases = [] }: Telling): readonly ToldEvent[] {
  const found = spans.flatMap((span) => {
    const words = textOf(points, span);
    const isHere = ({ start, end }: Span) => start >= span.start && end <= span.end;
    const all = names.filter(isHere);
    const called = calledIn(form, span.start, phrases.filter(isHere), all);
    // "Lindholm terminal" says what it is, "Lindholm" does not.
    const here = all.filter((one) => isTold(one) || !called.some((phrase) => touches(one, phrase)));
    return form.eventNames.flatMap((event): readonly ToldEvent[] => {
      const { kind, cue, name, of, side, with: also = '', claims } = event;
      const match = new RegExp(`\\b(?:${cue})\\b`, 'iu').exec(words);
      if (match === null || !new RegExp(also, 'iu').test(words)) return [];
      const before = words.slice(0, match.index);
      const at = span.start + Array.from(before).length;
      const end = at + Array.from(match[0]).length;
      if (name === '') return [{ start: at, end, name: capital(match[0]), kind, id: null, words: match[0] }];
      const isTurned = turned(before, words.slice(match.index + match[0].length), side);
      const isBeside = (one: DeskName) => (one.start >= at === (side === 'after')) !== isTurned;
      const apart = (one: DeskName) => Math.abs(one.start - at);
      const between = ({ start: from, end: to }: Span) =>
        textOf(points, { start: Math.min(to, end), end: Math.max(from, at) });
      const isFar = (one: DeskName) =>
        (side === 'after' && !isTurned ? BREAK : TOLD_OF).test(between(one).replace(RELATIVE, ''));
      // "The outage" is one that was told of before, and of nobody who stands near it.
      if (side === 'before' && !isTurned && DEFINITE.test(before)) return [];
      const acts = (one: DeskName) =>
        claims === undefined ||
        side === 'after' ||
        isTurned ||
        !HANGING.test(textOf(points, { start: span.start, end: one.start }));
      const nearest = (some: readonly DeskName[]) =>
        some
          .filter((one) => isBeside(one) && isOf(form, of, one) && !isFar(one) && acts(one))
          .toSorted((one, other) => apart(one) - apart(other))[0];
      const who = nearest(here) ?? nearest(called);
      if (who === undefined) return [];
      const told = {
        start: at,
        end,
        name: name.replace('{}', called.includes(who) ? small(who.name) : who.name),
        kind,
        id: null,
        words: match[0],
      };
      const beside = { ...who, name: capital(who.name) };
      return [claims === undefined ? told : { ...told, beside: { who: beside, predicate: claims } }];
    });
  });
  // Of the same words, and of what is done by or to the same, one event: of "shot and killed" a shooting, and no killing besides.
  const isOne = (one: ToldEvent, other: ToldEvent) =>
    touches(one, other) ||
    (one.beside !== undefined &&
      one.kind === other.kind &&
      one.beside.predicate === other.beside?.predicate &&
      one.beside.who.name === other.beside.who.name);
  return found
    .filter((one, place) => !found.slice(0, place).some((other) => isOne(one, other)))
    .toSorted((one, other) => one.start - other.start)
    .slice(0, MOST);
}

const isTold = ({ id, kind }: DeskName): boolean => id !== null || kind !== null;

/** Several people, or a place, by words that say themselves what they are: "crew members", "Lindholm terminal". */
function calledIn(form: DeskForm, from: number, phrases: readonly DeskPhrase[], names: readonly DeskName[]) {
  return phrases.flatMap((one): readonly DeskName[] => {
    if (names.some((name) => isTold(name) && touches(name, one)) || / (?:of|to|at|in|on|for) /.test(one.name))
      return [];
    const kind = byWords(one.name, form.kinds);
    // A sentence begins with a capital, whatever its first word is.
    const isSome = PLURAL.test(one.name) || (/\p{Lu}/u.test(one.name) && one.start > from);
    return kind === undefined || !isSome ? [] : [{ ...one, id: null, kind }];
  });
}

const PLURAL = /(?:[^s]s|people|men|women|children)$/;
/** Behind these somebody else is spoken of. */
const BREAK = /\b(?:but|that|which|who|asked|said|after|before|because)\b|;/;
/** Behind these, too, begins what somebody says: "said on Sunday that the officer had been suspended". */
const TOLD_OF = /\b(?:but|that|asked|said|told|after|before|because)\b|;/;
/** These only lead on from whom they are about: "a teacher who was shot". */
const RELATIVE = /\b(?:who|that|which)(?: (?:was|were|is|are|has been|had been))? $/;
const DEFINITE = /\b(?:the|this|that) $/i;
/** Before a name: whoever stands there does nothing by that. */
const HANGING = /\b(?:on|in|at|to|for|with|from|of|by|against|about|via) (?:the )?$/i;

/** As it stands within a name; one with another capital keeps its own. */
const small = (name: string): string =>
  /\p{Lu}/u.test(name.slice(1)) ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;

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
