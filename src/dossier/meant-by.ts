import { isSure } from '../drawing/certainty.ts';
import { grouped } from './grouped.ts';
import type { Kinded, ResponseEdge } from './responses-answer.ts';
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
    link.node.performers.edges.filter(isDoer).flatMap((performed) => {
      const [weakest] = surestFirst([link, performed]).slice(-1);
      const isFirm = [link, performed].every((step) => isSure(step.basis) && isHeldTrue(step));
      return { actor: performed.node, words, doubt: isFirm || !weakest ? undefined : gradeOf(weakest) };
    }),
  );
}

/** What stands for those who did something where no source names them: of what is only meant nobody has done it. */
export const nobodyWords = (unreal: string | undefined): string =>
  unreal === undefined ? 'No source says who' : 'No source says who is to do it';

/** The same as plain text, with those who mean it: "called for by Anonymous (claimed)". */
export const nobodyText = (meant: readonly Meant[], unreal: string | undefined): string =>
  meant.length === 0
    ? nobodyWords(unreal)
    : meant
        .map(({ actor, words, doubt }) => [words, actor.name, ...(doubt ? [`(${doubt})`] : [])].join(' '))
        .join(', ');
