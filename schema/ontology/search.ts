import { defineEnum } from '../../src/ontology/index.ts';

/** What a search finds things by; each but the first two is a property that is declared with `foundBy`. */
export const SearchField = defineEnum('SearchField', 'What a search found something by.', {
  NAME: 'Its name.',
  ALIAS: 'Another of its names: a spelling, a handle, what a source calls it.',
  TITLE: 'The headline of a document.',
  DESCRIPTION: 'Its description.',
  TYPE: 'What kind of harm, action, measure or communication it was.',
  FORM: 'The form in which something was said.',
  VALUE: 'What a claim says of its subject.',
  WORDING: 'Words of the source that a claim keeps.',
  NOTE: "A curators' note on a claim or passage.",
});
