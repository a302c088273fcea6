import { defineEnum, word } from '../../src/ontology/index.ts';

/** What a search finds things by; each but the first two is a property that is declared with `foundBy`. */
export const SearchField = defineEnum('SearchField', 'How a search found something.', {
  NAME: word('name', 'Its name.'),
  ALIAS: word('also', 'Another of its names: a spelling, a handle, what a source calls it.'),
  TITLE: word('headline', 'The headline of a document.'),
  DESCRIPTION: word('described as', 'Its description.'),
  TYPE: word('what it was', 'What kind of harm, action, measure or communication it was.'),
  FORM: word('said as', 'The form in which something was said.'),
  VALUE: word('value', 'What a claim says of its subject.'),
  WORDING: word('in the words', 'Words of the source that a claim keeps.'),
  NOTE: word('note', "A curators' note on a claim or passage."),
});
