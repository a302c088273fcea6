import {
  evidenceAddress,
  LENS_ADDRESS,
  recordAddress,
  type Variables,
  written,
} from '../../dossier/address.ts';
import { CLAIM_ANSWER, type SearchHit } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { NAMED, page } from './actors.ts';
import { ACTORS } from './kinds.ts';
import type { Leading } from './lead.ts';
import { lookedThrough } from './responses.ts';

/** Claims are short, and many fit alike. */
const CLAIMS = 3;
const SEVERAL = 4;

/** Claims that fit, each as a sentence that names whoever makes it, with all that is said for and against it. */
export const speakers: Leading = async ({ about = '' }, { find, ask }) => {
  const hits = await find(about, { kinds: ['Claim'], most: CLAIMS });
  const claims = await Promise.all(hits.map(({ entity: { id } }) => ask('claim', { id })));
  return claims.map((data) => {
    const { id, name, sentence, rid } = CLAIM_ANSWER.parse(data).node;
    return {
      question: sentence ?? name,
      answer: 'Who says so, in which words, and what contradicts it',
      ...(rid ? { ...page('evidence', { rid }), address: evidenceAddress(rid) } : claimPage(id)),
    };
  });
};

const claimPage = (id: string) => ({ operation: 'claim', variables: { id }, address: recordAddress(id) });

/** What somebody tells of something: the map of it by their word alone. */
export const tellings: Leading = async ({ by = '', about }, finding) => {
  const [tellers, [subject]] = await Promise.all([
    finding.find(by, { kinds: [...ACTORS, 'Document'], asserting: true, most: SEVERAL, least: NAMED }),
    about === undefined ? [] : finding.find(about, { most: 1 }),
  ]);
  if (tellers.length === 0)
    return [
      {
        question: `Nothing by “${by}” was read`,
        answer: `${await lookedThrough(finding)}: see which`,
        ...page('documents', {}),
      },
    ];
  const lens = lensOf(tellers);
  const of = subject?.entity;
  const view: Variables = {
    ...(of === undefined ? { view: 'all' } : { around: of.id }),
    [LENS_ADDRESS.assertedBy]: lens.assertedBy,
    [LENS_ADDRESS.documents]: lens.documents,
  };
  const names = tellers.map(({ entity }) => mentionOf(entity)).join(' or ');
  return [
    {
      question: `What does ${names} say${of === undefined ? '' : ` of ${mentionOf(of)}`}?`,
      answer: 'By their word alone',
      address: `/?${new URLSearchParams(written(view).map(([name, text]) => [name, text]))}`,
      operation: of === undefined ? 'graph' : 'neighborhood',
      variables: {
        ...(of && { around: [of.id] }),
        'lens.assertedBy': lens.assertedBy,
        'lens.documents': lens.documents,
      },
    },
  ];
};

/** Those of one name are asked together; documents where nobody is called so, for they pass others' words on as well. */
function lensOf(
  tellers: readonly SearchHit[],
): Readonly<Record<'assertedBy' | 'documents', readonly string[] | undefined>> {
  const documents = tellers.filter(({ entity }) => entity.kind === 'Document');
  const others = tellers.filter((one) => !documents.includes(one));
  const ids = (of: readonly SearchHit[]) => of.map(({ entity }) => entity.id);
  return others.length > 0
    ? { assertedBy: ids(others), documents: undefined }
    : { assertedBy: undefined, documents: ids(documents) };
}
