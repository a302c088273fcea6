import { count } from '../../dossier/count.ts';
import { othersOf } from '../strings.ts';
import type { Direction } from '../view/view.ts';

/** The text of the list of chains, which is loaded when there is one. */
export const CHAIN_STRINGS = {
  /** Where only relatives of an event have chains. */
  onlyRelatives: (name: string, direction: Direction) =>
    direction === 'FORWARD'
      ? `No response is recorded to ${name} itself.`
      : `No source reports what ${name} itself responds to.`,
  relative: (name: string, nearest: number, direction: Direction) =>
    direction === 'FORWARD'
      ? `${count(nearest, 'response')} ${nearest === 1 ? 'is' : 'are'} recorded to ${name}.`
      : `${name} responds to ${count(nearest, 'event')}.`,
  showThem: 'Show them',
  chainsTitle: (responses: number, direction: Direction) =>
    direction === 'FORWARD'
      ? `${count(responses, 'response')}, direct and indirect`
      : `${count(responses, 'event')} that it responded to, directly or indirectly`,
  othersTitle: (
    others: { total: number; relations: readonly string[]; alone: boolean },
    direction: Direction,
  ) => `${others.alone ? '' : 'Apart from those: '}${othersOf(others.total, others.relations, direction)}`,
  othersText: (name: string, direction: Direction) =>
    direction === 'FORWARD'
      ? `Nobody cited here calls any of these a response to ${name}.`
      : `Nobody cited here says that ${name} responded to any of these.`,
  /** At a response: what is told apart from the responses, and belongs to it. */
  joinedHere: (name: string, words: string) => `not a response: ${name} (${words})`,
  chainOr: 'or through',
  chainVia: 'through',
  weakest: (word: string) => `least sure link: ${word}`,
} as const;
