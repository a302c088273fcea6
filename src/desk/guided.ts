import type { Properties } from '../ontology/index.ts';
import type { DeskDomain } from './folder.ts';
import type { FormField } from './protocol.ts';
import type { Usual } from './usual.ts';

/** A field of which nothing more is known. */
export const UNGUIDED = { words: {}, fits: {}, usual: {} } as const;

/** The fields of a kind or predicate, with what helps to choose in them. */
export type Guided = (of: string, fields: readonly FormField[], own?: Properties) => readonly FormField[];

export const guidedBy =
  ({ choiceWords }: Pick<DeskDomain, 'choiceWords'>, usual: Usual): Guided =>
  (of, fields, own = {}) =>
    fields.map((field) => {
      if (field.type !== 'choice') return field;
      const { fits, values } = own[field.name]?.facets ?? {};
      return {
        ...field,
        words: choiceWords[values?.name ?? ''] ?? {},
        fits: Object.fromEntries(
          Object.entries(fits ?? {}).map(([word, fit]) => [
            word,
            {
              ...(fit?.from && { from: fit.from.map(({ name }) => name) }),
              ...(fit?.to && { to: fit.to.map(({ name }) => name) }),
            },
          ]),
        ),
        usual: usual.words(of, field.name),
      };
    });
