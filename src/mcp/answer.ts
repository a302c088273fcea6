import type { GraphQLSchema } from 'graphql';
import type { Variables } from '../operations/run.ts';
import type { SavedOperation } from '../operations/saved-operation.ts';
import { itemsAt, tableOf } from '../operations/table.ts';
import { isItem } from './certainty-text.ts';
import type { Detail } from './cited-document.ts';
import { ROWS, type Shortened, shortened, usualOf } from './rows.ts';
import { linesOf } from './telling.ts';

/** An answer for an assistant: data for programs, and a text to cite from. */
export interface ToldAnswer {
  readonly text: string;
  readonly structured: { readonly [key: string]: unknown };
}

export interface AnswerOptions {
  readonly schema: GraphQLSchema;
  /** The address of a record's page; undefined where the server has no public address. */
  readonly address: (id: string) => string | undefined;
}

export interface Answered {
  /** The variables that it was asked with, but for those that the operation has itself. */
  readonly given: Variables;
  readonly data: unknown;
  readonly detail: Detail;
}

const LEAN =
  'There is too much here to name the claims of each fact: the tools evidence (by the key of a fact) and provenance (by its relation and ends) have them.';

const NOTHING =
  'Nothing is recorded that answers this. That says only that no source in this graph has it, not that nothing happened.';

/** The answer of an operation: what was asked, what is recorded, how much of it is left out, and what the words mean. */
export function toldAnswer(
  operation: SavedOperation,
  { given, data: answered, detail }: Answered,
  { schema, address }: AnswerOptions,
): ToldAnswer {
  const { data, cut } = shortened(answered);
  const words = new Map<string, string>();
  const root = isItem(data) ? data[operation.root.key] : undefined;
  const lines = linesOf(root, { address, words });
  const table = tableOf(operation, schema);
  const isEmpty =
    root === null || lines.length === 0 || (table.list !== undefined && table.rows(data).length === 0);
  const asked = askedOf(operation, given);
  const notes = [
    ...(isEmpty ? [NOTHING] : detail === 'lean' ? [LEAN] : []),
    ...moreOf(operation, data, schema),
    ...cut.map(cutNote),
  ];
  const legend = [...words].map(([word, meaning]) => `- ${word}: ${meaning}`);
  const text = [
    operation.sentence,
    `Asked: ${asked.map(({ name, value, usual }) => `${name} ${JSON.stringify(value)}${usual ? ' (the default: nobody chose it)' : ''}`).join(', ') || 'without variables'}.`,
    ...notes,
    '',
    ...lines,
    ...(legend.length > 0 ? ['', 'What the words mean:', ...legend] : []),
  ].join('\n');
  return {
    text,
    structured: { asked: Object.fromEntries(asked.map(({ name, value }) => [name, value])), notes, data },
  };
}

interface Asked {
  readonly name: string;
  readonly value: unknown;
  readonly usual: boolean;
}

/** What was asked, with what the operation takes where nothing was given: an example is not what somebody meant. */
const askedOf = ({ variables }: SavedOperation, given: Variables): readonly Asked[] =>
  variables.flatMap((variable): readonly Asked[] => {
    const { name } = variable;
    if (name in given) return [{ name, value: given[name], usual: false }];
    const value = usualOf(variable);
    return value === undefined || value === null ? [] : [{ name, value, usual: true }];
  });

const cutNote = ({ at, shown, of }: Shortened): string =>
  `Only ${shown} of ${of} items of ${at} are here: narrow the question (a smaller limit, fewer kinds or relations) to read the others.`;

/** How much of its list an answer leaves out, and how to ask for that. */
function moreOf(operation: SavedOperation, data: unknown, schema: GraphQLSchema): readonly string[] {
  const { list, rows } = tableOf(operation, schema);
  const path = list?.paged === true ? list.path : (list?.path.slice(0, -1) ?? [operation.root.key]);
  const [place] = itemsAt(data, path);
  if (!isItem(place)) return [];
  const { totalCount, total, pageInfo, truncated } = place;
  const isCut = (isItem(pageInfo) && pageInfo.hasNextPage === true) || truncated === true;
  if (!isCut) return [];
  const [whole] = [totalCount, total].filter((count) => typeof count === 'number');
  const left =
    whole === undefined || list === undefined
      ? 'Not all of it is here.'
      : `${rows(data).length} of ${whole} are here.`;
  const takes = (name: string) => operation.variables.some((variable) => variable.name === name);
  const cursor = isItem(pageInfo) ? pageInfo.endCursor : undefined;
  const size = takes('limit') ? 'limit' : 'first';
  return [
    takes('after') && typeof cursor === 'string'
      ? `${left} Ask again with after: ${JSON.stringify(cursor)} and else the same variables.`
      : takes(size)
        ? `${left} Ask again with a larger ${size} (at most ${ROWS.most}), or narrow the question.`
        : `${left} Narrow the question.`,
  ];
}
