import { nameKey, textKey } from '../../src/search/words.ts';
import { ontology } from '../ontology/index.ts';
import { textOf } from './claim.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a record is searched by: its names, and what it holds under the properties that are found by. */
export function searchValues(kind: string, values: Values): Values {
  const names = Array.isArray(values.names) ? values.names.map(String) : [];
  const { properties } = ontology.kind(kind);
  return {
    searchNames: names.map(nameKey),
    searchTexts: Object.entries(properties).flatMap(([name, { facets }]) => {
      const text = facets.foundBy ? textOf(values[name]) : undefined;
      return text === undefined ? [] : [textKey(name, text)];
    }),
  };
}
