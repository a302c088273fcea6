import { isMeant, isSure } from '../drawing/certainty.ts';
import { grouped } from './grouped.ts';
import type { Kinded, ResponseEdge } from './responses-answer.ts';
import { ownParts } from './speakers.ts';
import { gradeOf, isDoer, isHeldTrue, surestFirst } from './standing.ts';

/** Somebody who says that something shall be done: that is not to do it. */
export interface Meant {
  readonly actor: Kinded;
  /** "called for by" */
  readonly words: string;
  /** How sure that is, unless a source reports it. */
  readonly doubt: string | undefined;
}

/** Who calls for what did not happen, promises or threatens it, each once with each of these words. */
export function meantBy({ calledForBy, pledgedBy, threatenedBy }: ResponseEdge['node']): readonly Meant[] {
  const all = [
    ...namedIn(calledForBy, 'called for by'),
    ...namedIn(pledgedBy, 'promised by'),
    ...namedIn(threatenedBy, 'threatened by'),
  ];
  // The same words of the same actor, once: as sure as the surest of them.
  return grouped(all, ({ actor, words }) => `${words} ${actor.id}`).flatMap((own) =>
    [...own]
      .sort((one, other) => Number(one.doubt !== undefined) - Number(other.doubt !== undefined))
      .slice(0, 1),
  );
}

function namedIn(announced: ResponseEdge['node']['calledForBy'], words: string): readonly Meant[] {
  return (announced?.edges ?? []).flatMap((link) =>
    ownParts(link.node.performers.edges.filter(isDoer)).map((performed) => {
      const doubted = surestFirst([link, performed]).filter(
        (step) => !isSure(step.basis) || !isHeldTrue(step),
      );
      return { actor: performed.node, words, doubt: doubted.slice(-1).map(gradeOf)[0] };
    }),
  );
}

/** What stands for those who did something where no source names them: of what is only meant nobody has done it. */
export const nobodyWords = (occurrence: string | null): string =>
  isMeant(occurrence) ? 'No source says who is to do it' : 'No source says who';

/** The same as plain text, with those who mean it: "called for by Anonymous (claimed)". */
export const nobodyText = (meant: readonly Meant[], occurrence: string | null): string =>
  meant.length === 0
    ? nobodyWords(occurrence)
    : meant
        .map(({ actor, words, doubt }) => [words, actor.name, ...(doubt ? [`(${doubt})`] : [])].join(' '))
        .join(', ');
