import { called, defineEnum, node, p, word } from '../../src/ontology/index.ts';
import { Entity, Named } from './entity.ts';
import { DateBasis } from './event.ts';
import { LOOKS } from './looks.ts';
import { TEXT } from './ranges.ts';

/** How much of a text was at hand when it was read. */
export const Extent = defineEnum('Extent', 'How much of the text of a document was at hand.', {
  WHOLE: word('the whole text', 'All of it was read.'),
  BEGINNING: word(
    'only the beginning',
    'Only its beginning was at hand; what it says further down is not in the graph.',
  ),
});

export const Document = node('Document', {
  extends: Named,
  words: called('document'),
  look: LOOKS.Document,
  description: 'A source as read: an article, a report. Only its fingerprint is kept, never its text.',
  layer: 'evidence',
  listedBy: ['id', 'name'],
  properties: {
    title: p.string('Its headline, if it has one.').optional().foundBy(),
    url: p.url('Where it was published, if known.').optional(),
    archivedUrl: p.url('Where an archive keeps a copy of it, if known.').optional(),
    author: p
      .string('Who wrote it, as it is signed; missing if it is not signed or that is not known.')
      .optional(),
    retrieved: p.edtf('When the text behind the seed was fetched.').optional(),
    extent: p.enum(Extent, 'How much of it was at hand, if not simply all of it.').optional(),
    sha256: p.fingerprint('SHA-256 of its normalised text; with it anybody can check their copy.').unique(),
    length: p.integer('The length of its text, in Unicode code points.', TEXT),
    language: p.language('Its language, such as en.').optional(),
    edtf: p.edtf('The date of publication.').optional(),
    zone: p.zone('The time zone of that date.').optional(),
    dateBasis: p.enum(DateBasis, 'Where that date comes from.').optional(),
    start: p.instant('The earliest moment of publication.').optional().derived(),
    end: p.instant('The latest moment of publication.').optional().derived(),
  },
});

export const Passage = node('Passage', {
  extends: Entity,
  words: called('passage'),
  look: LOOKS.Passage,
  description: 'A stretch of a document, by its offsets; its words are not kept.',
  layer: 'evidence',
  orderedBy: 'start',
  properties: {
    start: p.integer(
      'Where it starts, in Unicode code points from the beginning of the normalised text.',
      TEXT,
    ),
    end: p.integer('Where it ends: the first code point that is not part of it.', TEXT),
    sha256: p.fingerprint('SHA-256 of the stretch; with it anybody who has the document can check it.'),
    note: p.string('Why no claim was made from it, if none was.').optional().foundBy(),
    documentSha256: p.fingerprint('SHA-256 of the text of its document.').derived(),
  },
});

export const Redirect = node('Redirect', {
  extends: Entity,
  words: called('redirect'),
  look: LOOKS.Redirect,
  description: 'An id that was merged into another; it keeps resolving.',
  layer: 'evidence',
});
