import { evidenceAddress, LENS_ADDRESS, recordAddress } from '../../dossier/address.ts';
import type { Lead } from '../../dossier/lead.ts';
import { CLAIM_ANSWER, type SearchHit } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { FITS, NAMED, page } from './actors.ts';
import { ACTORS } from './kinds.ts';
import type { Finding, Leading } from './lead.ts';
import { map } from './map.ts';
import { lookedThrough } from './recorded.ts';

/** Claims are short, and many fit alike. */
const CLAIMS = 3;
/** Below this a claim has only some of the words: claims fit less well than names do. */
const SAID = 10;
const SEVERAL = 4;

/** Claims that fit, each as a sentence that names whoever makes it, with all that is said for and against it. */
export const speakers: Leading = async ({ about = '' }, { find, ask }) => {
  const hits = await find(about, { kinds: ['Claim'], most: CLAIMS, least: SAID });
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

/** Whoever is called so and says something, or what was published under that name. */
const tellersNamed = (name: string, { find }: Finding) =>
  find(name, { kinds: [...ACTORS, 'Document'], asserting: true, most: SEVERAL, least: NAMED });

/** What somebody tells of something: the map of it by their word alone. */
export const tellings: Leading = async (asked, finding) => {
  const leads = await alone(asked, finding);
  if (leads.length > 0) return leads;
  return [
    {
      question: `Nothing by “${asked.by}” was read`,
      answer: `${await lookedThrough(finding)}: see which`,
      ...page('documents', {}),
    },
  ];
};

/** What only somebody tells: what falls without them comes before all that they say; of one matter, what they say of it. */
export const onlyTellings: Leading = async (asked, finding) => {
  const leads = await tellings(asked, finding);
  const falls = ({ operation }: Lead) => Number(operation === 'without');
  return asked.about === undefined ? leads.toSorted((one, other) => falls(other) - falls(one)) : leads;
};

/** The same, but for a name that nobody has who says anything: the words may be a name of something else. */
export const alone: Leading = async ({ by = '', about }, finding) => {
  const [tellers, of] = await Promise.all([tellersNamed(by, finding), subjectOf(about, finding)]);
  if (tellers.length === 0) return [];
  return [tellingLead(tellers, of), ...(tellers.length === 1 ? tellers.map(withoutLead) : [])];
};

/** What falls with somebody; and the map of it without their word. */
export const without: Leading = async ({ by = '', about }, finding) => {
  const [tellers, of] = await Promise.all([tellersNamed(by, finding), subjectOf(about, finding)]);
  if (tellers.length === 0) return [];
  const [all, falls] = [mapWithoutLead(tellers, of), tellers.map(withoutLead)];
  return of === undefined ? [...falls, all] : [all, ...falls];
};

const subjectOf = async (about: string | undefined, { find }: Finding) =>
  about === undefined ? undefined : (await find(about, { least: FITS }))[0]?.entity;

const namesOf = (tellers: readonly SearchHit[]): string =>
  tellers.map(({ entity }) => mentionOf(entity)).join(' or ');

type Subject = SearchHit['entity'] | undefined;
const ofWords = (of: Subject): string => (of === undefined ? '' : ` of ${mentionOf(of)}`);

function tellingLead(tellers: readonly SearchHit[], of: Subject): Lead {
  const lens = lensOf(tellers);
  return {
    question: `What does ${namesOf(tellers)} say${ofWords(of)}?`,
    answer: 'By their word alone',
    ...map(
      of,
      { [LENS_ADDRESS.assertedBy]: lens.assertedBy, [LENS_ADDRESS.documents]: lens.documents },
      { 'lens.assertedBy': lens.assertedBy, 'lens.documents': lens.documents },
    ),
  };
}

const withoutLead = ({ entity }: SearchHit): Lead => ({
  question: `What would fall without the word of ${mentionOf(entity)}?`,
  answer: 'What nobody else says, and what would stand otherwise',
  ...page('without', { source: entity.id }),
});

function mapWithoutLead(tellers: readonly SearchHit[], of: Subject): Lead {
  const ids = tellers.map(({ entity }) => entity.id);
  return {
    question: `What do all others say${ofWords(of)}, without ${namesOf(tellers)}?`,
    answer: 'The map without what nobody else says',
    ...map(
      of,
      { [LENS_ADDRESS['without.assertedBy']]: ids, [LENS_ADDRESS['without.documents']]: ids },
      { 'lens.without.assertedBy': ids, 'lens.without.documents': ids },
    ),
  };
}

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
