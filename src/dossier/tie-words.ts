import { capital } from './capital.ts';
import { count } from './count.ts';
import type { DoingOf, Tie } from './response-ties.ts';
import type { Kinded } from './responses-answer.ts';
import { STANDING_WORDS, STANDINGS, type Standing } from './standing.ts';

/** "Anonymous, in response to what the officer did: 5 responses, 2 of them reported or stated by the actor, the others our reading; 1 more only claimed, assumed or disputed" */
export function tieSentence(tie: Tie): string {
  const [before, after] = deedWords(tie);
  const from = capital(mentionOf(tie.from));
  return `${from}, in response to ${before}${tie.to ? mentionOf(tie.to) : ''}${after}: ${countWords(tie)}`;
}

/** What somebody is called within a sentence. */
export const mentionOf = ({ mention, name }: Pick<Kinded, 'name' | 'mention'>): string => mention ?? name;

const DOING_WORDS: Readonly<Record<DoingOf, string>> = {
  DONE: ' did',
  SAID: ' is said or taken to have done',
  PLANNED: ' did, planned, called for or threatened',
};

/** The words around whoever had done what was responded to; they never say that somebody did what is only claimed. */
export const deedWords = ({
  to,
  doing,
}: Pick<Tie, 'to' | 'doing'>): readonly [before: string, after: string] => {
  if (to === undefined) return ['what no source names a doer of', ''];
  return ['what ', DOING_WORDS[doing]];
};

/** How many responses happened, are claimed, were planned: apart, and how many of the first are reported. */
export function countWords({ responses }: Pick<Tie, 'responses'>): string {
  const happened = of('HAPPENED');
  const reported = happened.filter(({ line }) => line === 'solid').length;
  const more = (number: number, place: number) =>
    place === 0 ? count(number, 'response') : `${number} more`;
  const parts = [
    ...(happened.length > 0
      ? [(place: number) => `${more(happened.length, place)}, ${shareWords(reported, happened.length)}`]
      : []),
    ...STANDINGS.slice(1).flatMap((standing) => {
      const own = of(standing).length;
      return own === 0 ? [] : [(place: number) => `${more(own, place)} ${STANDING_WORDS[standing]}`];
    }),
  ];
  return parts.map((part, place) => part(place)).join('; ');

  function of(standing: Standing) {
    return responses.filter((response) => response.standing === standing);
  }
}

function shareWords(reported: number, all: number): string {
  if (reported === all) return 'reported or stated by the actor';
  if (reported === 0) return 'by our reading';
  return `${reported} of them reported or stated by the actor, the ${all - reported === 1 ? 'other' : 'others'} our reading`;
}
