import type { Ontology } from '../ontology/index.ts';
import { uncovered } from '../seed/check/sources.ts';
import { claimPrint } from '../seed/diff/fingerprint.ts';
import { stateOf as factState } from '../seed/diff/sides.ts';
import { standingOf } from '../seed/diff/told.ts';
import type { SeedClaim } from '../seed/model/seed.ts';
import type { SeedIssue } from '../seed/model/seed-error.ts';
import type { StatedFact } from '../seed/model/stated-fact.ts';
import type { Vocabulary } from '../seed/model/vocabulary.ts';
import { entriesOf, idOf } from '../seed/sheet/entries.ts';
import type { SeedStore } from '../seed/store/store.ts';
import type { SourceText } from '../text/source-texts.ts';
import { relationWords } from '../vocabulary.ts';
import { documentIn } from './document.ts';
import { fieldValues, withoutOwnParts } from './fields.ts';
import type { History } from './journal.ts';
import { keyOf, sentencesOf } from './passages.ts';
import { defaultsOf } from './plan.ts';
import { plainProposal, proposedId } from './proposals.ts';
import type {
  DeskClaim,
  DeskIssue,
  DeskPassage,
  DeskProposal,
  DeskSentence,
  DeskState,
  Named,
  Span,
  Unfinished,
} from './protocol.ts';
import { reviewersIn } from './review.ts';
import type { Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { plainMap } from './trees.ts';
import { isWrong, type View } from './view.ts';

interface Showing {
  readonly text: SourceText;
  /** The name of the file in its folder. */
  readonly file: string;
  readonly history: History;
  readonly unfinished: Unfinished | null;
  readonly vocabulary: Vocabulary;
  readonly ontology: Ontology;
}

/** Everything about one source, as it stands on disk. */
export function stateOf(snapshot: Snapshot, showing: Showing): DeskState {
  const { version, source, view, broken } = snapshot;
  const { text, file, history, unfinished, ontology } = showing;
  const issues = [
    ...(source === undefined ? broken : []),
    ...view.issues,
    ...gapsIn(source, view, text, ontology),
  ];
  const told = (found: readonly SeedIssue[]) => withoutTwins(found.map(view.places.told));
  const own = (issue: SeedIssue) =>
    issue.file === file || issue.file.startsWith(file.replace(/\.ya?ml$/, '.passages'));
  const wrong = issues.filter(isWrong);
  const defaults = source === undefined ? {} : fieldsOf(defaultsOf(source));
  const [shownClaims, proposed] = [source === undefined ? [] : claims(source, view), proposals(snapshot)];
  const document = documentOf(source, view.store, showing);
  const named = [defaults, document.fields, ...[...shownClaims, ...proposed].map(({ fields }) => fields)];
  return {
    version,
    document,
    text: text.points.join(''),
    defaults,
    names: namesIn(named, view.store),
    sentences: source === undefined ? [] : sentences(source, view),
    claims: shownClaims,
    proposals: proposed,
    // What is wrong elsewhere in the folder comes after what is wrong here.
    wrong: told([
      ...wrong.filter(own),
      ...(snapshot.proposals?.issues ?? []),
      ...wrong.filter((issue) => !own(issue)),
    ]),
    undone: told(issues.filter((issue) => !isWrong(issue) && own(issue))),
    undo: history.undo?.words ?? null,
    redo: history.redo?.words ?? null,
    unfinished,
  };
}

/** Whoever is named by an id in some fields. */
const namesIn = (all: readonly DeskClaim['fields'][], store: SeedStore): readonly Named[] =>
  [...new Set(all.flatMap((fields) => Object.values(fields).flat()))].flatMap((id) =>
    typeof id === 'string' && store.kindOf(id) !== undefined ? [named(store, id)] : [],
  );

const withoutTwins = (issues: readonly DeskIssue[]): readonly DeskIssue[] => [
  ...new Map(issues.map((issue) => [`${issue.where}\n${issue.message}`, issue])).values(),
];

function gapsIn(
  source: Source | undefined,
  { store }: View,
  text: SourceText,
  ontology: Ontology,
): readonly SeedIssue[] {
  const document = source && store.entity(source.document);
  if (document === undefined || document.kind !== ontology.evidence.document) return [];
  const own = [...store.passages()].filter((passage) => passage.document === document.id);
  return uncovered(document, own, text);
}

function documentOf(
  source: Source | undefined,
  store: SeedStore,
  { file, ontology, vocabulary }: Showing,
): DeskState['document'] {
  const id = source?.document ?? '';
  const language = store.entity(id)?.values.language;
  return {
    id,
    name: store.nameOf(id),
    kind: ontology.evidence.document,
    language: typeof language === 'string' ? language : '',
    file,
    ...documentIn(source, vocabulary),
  };
}

/** A record that is not there keeps its id for a name. */
export const named = (store: SeedStore, id: string): Named => ({
  id,
  name: store.nameOf(id),
  kind: store.kindOf(id) ?? '',
});

function sentences(source: Source, { store }: View): readonly DeskSentence[] {
  const spans = source.claims.map((claim) => ({ id: claim.id, spans: passagesOf(source, claim.passages) }));
  return sentencesOf(source.passages).map((sentence) => ({
    ...sentence,
    note: store.passage(`${source.document}-${sentence.key}`)?.note ?? null,
    claims: spans.filter((claim) => claim.spans.some((span) => overlap(span, sentence))).map(({ id }) => id),
  }));
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const passagesOf = (
  source: Pick<Source, 'document' | 'passages'>,
  ids: readonly string[],
): readonly DeskPassage[] =>
  ids.flatMap((id) => {
    const key = keyOf(source, id);
    const span = source.passages.get(key);
    return span === undefined ? [] : [{ key, ...span }];
  });

const fieldsOf = (values: Readonly<Record<string, unknown>>): DeskClaim['fields'] =>
  fieldValues(withoutOwnParts(values));

function claims(source: Source, view: View): readonly DeskClaim[] {
  const { store } = view;
  const facts = factsByClaim(view);
  const nodes = new Map(entriesOf(source.root, 'claims').map(({ node }) => [idOf(node), node]));
  return source.claims.map((claim) => {
    const node = nodes.get(claim.id);
    const plain = node === undefined ? {} : plainMap(node);
    const fact = facts.get(claim.id);
    return {
      ...shown(source, claim, store),
      fields: fieldsOf(plain),
      reviewedBy: reviewersIn(plain).map((id) => named(store, id)),
      sentence: sentenceOf(view, claim),
      standing:
        fact === undefined || view.facts === undefined
          ? 'something is wrong with it: it counts for nothing meanwhile'
          : standingOf(factState(view.facts, fact)),
      line: claim.at.line,
    };
  });
}

const shown = (source: Pick<Source, 'document' | 'passages'>, claim: SeedClaim, store: SeedStore) => ({
  id: claim.id,
  fingerprint: claimPrint(claim),
  subject: named(store, claim.subject),
  predicate: claim.predicate,
  object: claim.object === undefined ? null : named(store, claim.object),
  passages: passagesOf(source, claim.passages),
  context: passagesOf(source, claim.context),
});

/** The fact that a claim is about, rather than one to which it only objects. */
function factsByClaim({ facts }: View): ReadonlyMap<string, StatedFact> {
  const found = new Map<string, StatedFact>();
  for (const fact of facts?.facts.facts() ?? [])
    for (const { claim, side } of fact.claims) if (side !== 'OBJECTS') found.set(claim.id, fact);
  return found;
}

/** As the graph tells it; as plainly as it is written, where something is wrong with it. */
function sentenceOf({ facts, store }: View, claim: SeedClaim): string {
  const sound = facts?.view.claim(claim.id);
  if (facts !== undefined && sound !== undefined) return facts.facts.sentenceOf(sound);
  const value = claim.object === undefined ? claim.values.value : store.nameOf(claim.object);
  return [store.nameOf(claim.subject), relationWords(claim.predicate), String(value ?? '')].join(' ').trim();
}

function proposals({ proposals: found, proposed, source }: Snapshot): readonly DeskProposal[] {
  if (found === undefined || proposed === undefined || source === undefined) return [];
  const place = { document: source.document, passages: found.passages };
  return found.claims.map((claim) => ({
    ...shown(place, claim, proposed.store),
    fields: fieldsOf(plainProposal(found, claim)),
    reviewedBy: [],
    sentence: sentenceOf(proposed, { ...claim, id: proposedId(claim.id) }),
    proposedBy: found.proposedBy,
    countsAs: found.countsAs,
  }));
}
