import { isSure } from '../drawing/certainty.ts';
import { type TermList, termsOf } from '../vocabulary.ts';
import { ROWS } from './rows.ts';

/** What an assistant is told before its first question: how to ask, how to cite, and what an empty answer means. */
export function instructions(site: string | undefined): string {
  const below = [...termsOf('Basis').keys()].filter((basis) => !isSure(basis));
  return `Antiphon is a graph of who responded to what, who says so, and how sure one can be. Facts rest on claims: what somebody says in one place.

How to ask: \`question\` says which tools answer a question in plain English; or find ids with \`search\`, then ask the tools. Defaults are examples: give the ids that you mean; each answer says what was asked and what was a default. An answer has ${ROWS.usual} rows where you name no number and at most ${ROWS.most}; if there are more, it says how many and how to ask for them. \`record\`, \`claim\` and \`evidence\` (by the key of a fact) lead to every claim and passage.

How to cite:
- What \`search\` finds is a name, not a fact: ask \`record\`, \`claim\` or another tool before you say anything about it.
- Cite a fact by its sentence, its status, and the id of a claim, or the key of the fact or the id of the record where no claim is named${site === undefined ? '' : `, with the address of the page (${site}/e/<id>)`}. For example: Neighbours assume that the mill opened the sluice (UNVERIFIED, ASSUMED; claim article-022).
- Never restate a fact without its status. If its basis is ${below.join(', ')}, say whose claim it is: it is not established that it happened.
- What was planned, pledged, threatened, called for or left undone is marked NOT RECORDED AS HAPPENED: never tell it as something that took place.
- That something came after something, or is mentioned beside it, is no response. Only a fact that says so is one.
- Say nothing about these matters that no answer says, and do not fill gaps from memory as if the graph said so.
- An empty answer means that nothing is recorded here, not that nothing happened. A recorded silence is a claim of its own (\`silences\`).

What the words mean:
${(['Status', 'Basis', 'Occurrence', 'Modality'] as const).map(meanings).join('\n')}`;
}

const meanings = (list: TermList): string =>
  `${list}: ${[...termsOf(list)].map(([word, { description }]) => `${word} (${description.replace(/\.$/, '')})`).join('; ')}.`;
