import { describe, expect, it } from 'vitest';
import { factRelations } from '../../../schema/ontology/relations.ts';
import {
  called,
  defineEnum,
  defineOntology,
  type NodeKind,
  node,
  p,
  reads,
  relation,
  word,
} from '../../../src/ontology/index.ts';
import { vocabularyOf } from '../../../src/ontology/vocabulary.ts';
import { kindLabel, kindPlural, labelOf, relationWords } from '../../../src/vocabulary.ts';

const Size = defineEnum('Size', 'How large.', { BIG: word('big', 'Larger than most.') });
const FIELD = { x: 0, y: 0, half: 0.5 };
const LOOK = {
  family: {
    ...{ name: 'thing', label: 'Things', color: '#C9CFD6', inTime: false },
    ...{ corners: undefined, field: FIELD },
  },
  glyph: 'M-1-1H1V1H-1z',
};
const properties = { id: p.id('Its key.') };
const ontologyOf = (kind: NodeKind) =>
  defineOntology({ version: 1, nodes: [kind], relations: [], joins: [] });
const Shop = node('Shop', {
  words: called('shop'),
  look: LOOK,
  description: 'A shop.',
  properties: { ...properties, size: p.enum(Size, 'How large it is.') },
});
const likes = (words: ReturnType<typeof reads>) =>
  relation('LIKES', {
    description: 'One shop likes another.',
    from: [Shop],
    to: [Shop],
    words,
    out: { name: 'likes', description: 'Shops that it likes.' },
    in: { name: 'likedBy', description: 'Shops that like it.' },
  });
const ofShops = (words: ReturnType<typeof reads>) =>
  defineOntology({ version: 1, nodes: [Shop], relations: [likes(words)], joins: [] });

describe('the words of an ontology', () => {
  it('go into one file, with what is drawn', () => {
    expect(
      vocabularyOf(ofShops(reads('likes', 'is liked by', 'does not like')), {
        explained: [Size],
        named: [Size],
      }),
    ).toEqual({
      families: { thing: { label: 'Things', color: '#C9CFD6', inTime: false, field: FIELD } },
      kinds: {
        Shop: { label: 'shop', plural: 'shops', family: 'thing', glyph: LOOK.glyph },
      },
      relations: { LIKES: { said: 'likes', reverse: 'is liked by' } },
      spelled: {},
      terms: { Size: { BIG: { label: 'big', description: 'Larger than most.' } } },
      names: { Size: { BIG: 'big' } },
    });
  });

  it('are complete: a relation needs those of its other end', () => {
    expect(() => ofShops(reads('likes', '', 'does not like'))).toThrow(
      'LIKES has no words: its reverse is empty',
    );
  });

  it('are complete: the compiler reports those that are missing', () => {
    // @ts-expect-error a kind has words
    const wordless = () => node('Shop', { look: LOOK, description: 'A shop.' });
    // @ts-expect-error a kind that is not abstract has a look
    const unseen = () => node('Shop', { words: called('shop'), description: 'A shop.' });
    // @ts-expect-error a relation reads from both ends
    const oneWay = () => likes({ said: 'likes', denied: 'does not like' });
    // @ts-expect-error a word of a list has a label
    const unnamed = () => defineEnum('Size', 'How large.', { BIG: { description: 'Larger than most.' } });
    expect([wordless, unseen, oneWay, unnamed]).toHaveLength(4);
  });

  it('are complete: a kind and a word of a list need a label', () => {
    const Bare = node('Bare', { words: called(''), look: LOOK, description: 'Nothing.', properties });
    expect(() => ontologyOf(Bare)).toThrow('Bare has no words: its label is empty');
    const Odd = defineEnum('Odd', 'Odd.', { ONE: word(' ', 'The only one.') });
    const Thing = node('Thing', {
      words: called('thing'),
      look: LOOK,
      description: 'Anything.',
      properties: { ...properties, odd: p.enum(Odd, 'How odd.') },
    });
    expect(() => ontologyOf(Thing)).toThrow('Odd.ONE has no words: its label is empty');
  });
});

describe('the words of the page and the files', () => {
  it('read a relation from either end', () => {
    expect(relationWords('RESPONDS_TO')).toBe('responded to');
    expect(relationWords('RESPONDS_TO', false)).toBe('was responded to by');
  });

  it.each(factRelations.filter(({ name }) => name !== 'AFFILIATED_WITH').map(({ name }) => name))(
    '%s never reads backwards',
    (name) => {
      expect(relationWords(name, false)).not.toBe(relationWords(name));
    },
  );

  it('read a relation without a known direction from its other end, never backwards', () => {
    expect(relationWords('SUED')).toBe('sued');
    expect(relationWords('SUED', false)).toBe('sued (from the other end)');
  });

  it('name kinds and words', () => {
    expect(kindLabel('CyberAction')).toBe('cyber action');
    expect(kindPlural('Person')).toBe('people');
    expect(labelOf('Status', 'SINGLE_SOURCE')).toBe('told by one source');
    expect(labelOf('Role', 'SITE_OWNER')).toBe('site owner');
  });
});
