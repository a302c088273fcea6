import { isWordOf } from '../../src/ontology/index.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import {
  type Fact,
  type Noun,
  type Relay,
  type Statement,
  type Style,
  sentenceOf,
} from '../../src/sentences/index.ts';
import { Modality, Voice } from '../ontology/certainty.ts';
import { ontology } from '../ontology/index.ts';
import { LITERALS } from '../ontology/literals.ts';
import { inOrderOfShowing } from '../projection/candidates.ts';
import type { Grounds } from '../projection/certainty.ts';
import { type ReadClaim, readClaim } from '../projection/claim.ts';
import { contentOf } from './content.ts';
import { nounOf, properWords } from './nouns.ts';
import { type End, type State, stateOf } from './states.ts';

/** Records that are remembered: claims about one mostly come one after another. */
const REMEMBERED = 5_000;

/** What stands beside a claim. */
interface Surroundings {
  /** All claims about its fact. */
  readonly same: readonly ReadClaim[];
  /** Whether somebody else says otherwise. */
  readonly contested: boolean;
  /** To be told as it was before it was taken back, or shown to be wrong. */
  readonly unfallen?: boolean;
}

/** Tells claims and facts of a seed in sentences. */
export class Teller {
  readonly #view: SeedView;
  readonly #grounds: Grounds;
  readonly #ends = new Map<string, End>();

  constructor(view: SeedView, grounds: Grounds) {
    this.#view = view;
    this.#grounds = grounds;
  }

  /** What one claim says. If others say otherwise it has its asserter's name; and whether it was taken back, or shown to be wrong. */
  claim(claim: ReadClaim, { same, contested, unfallen = false }: Surroundings, style?: Style): string {
    const statement = this.statement(claim, same);
    const said = statement.grounds === 'reported' && contested ? { ...statement, plain: false } : statement;
    return sentenceOf({ said: [said], against: [], ...this.#fate(unfallen ? [] : [claim]) }, style);
  }

  /** What those who affirm a fact say, with those who deny it; undefined if nobody affirms it. */
  fact(affirmed: readonly ReadClaim[], denied: readonly ReadClaim[], style?: Style): string | undefined {
    const fact = this.factOf(affirmed, denied);
    return fact === undefined ? undefined : sentenceOf(fact, style);
  }

  factOf(affirmed: readonly ReadClaim[], denied: readonly ReadClaim[]): Fact | undefined {
    const { objections } = this.#grounds;
    const { retracted, against } = objections;
    const standing = affirmed.filter(({ id }) => !retracted.has(id));
    const counted = inOrderOfShowing(standing.length > 0 ? standing : affirmed, this.#grounds);
    const [first, ...more] = assumedFirst(counted).map((claim) => this.statement(claim, affirmed));
    if (first === undefined) return undefined;
    const sayers = new Set(counted.map(({ assertedBy }) => assertedBy));
    const others = [...denied, ...counted.flatMap(({ id }) => against.get(id) ?? [])].filter(
      ({ id, assertedBy }) => !retracted.has(id) && !sayers.has(assertedBy),
    );
    return { said: [first, ...more], against: this.#nouns(others), ...this.#fate(counted) };
  }

  /** Whether claims were all taken back, and by whom any of them was shown to be wrong. */
  #fate(claims: readonly ReadClaim[]): Pick<Fact, 'refuted' | 'retracted'> {
    const { refuters, retracted } = this.#grounds.objections;
    const wrong = claims.flatMap(({ id }) => refuters.get(id) ?? []).filter(({ id }) => !retracted.has(id));
    return {
      refuted: this.#nouns(wrong),
      retracted: claims.length > 0 && claims.every(({ id }) => retracted.has(id)),
    };
  }

  /** In an order that does not hang on that of the claims. */
  #nouns(said: readonly Pick<ReadClaim, 'assertedBy'>[]): readonly Noun[] {
    return [...new Set(said.map(({ assertedBy }) => assertedBy))].sort().map((id) => this.#end(id).noun);
  }

  /** A claim as its sentence needs it: with those who say it, unless a source vouches for it. */
  statement(claim: ReadClaim, sameFact: readonly ReadClaim[]): Statement {
    const { assertedBy, basis, basisRank, modality } = claim;
    const subject = this.#end(claim.subject);
    const speaker = this.#end(assertedBy);
    const object = claim.object === undefined ? undefined : this.#end(claim.object);
    const told = contentOf(claim, subject, object, speaker.noun);
    // Who says what somebody else's statement said says that it did, and not "in the statement".
    const content = this.#isTheirs(claim) ? told : { ...told, given: undefined, rejected: undefined };
    if (this.#grounds.roots.isCurator(assertedBy))
      return { grounds: 'read', content, outside: basis === 'EXTERNAL' };
    const relays = this.#relays(claim);
    const saying = { content, relays, by: [speaker.noun], manner: Modality.words[modality].told } as const;
    if (basisRank >= 2 && modality === 'ASSERTED')
      return { grounds: 'reported', ...saying, plain: isPlain(claim, { subject, object, speaker }) };
    const last = relays.at(-1);
    const vouches = sameFact.some(
      (other) => other.assertedBy === last?.noun.id && other.polarity === claim.polarity,
    );
    const silent = basis === 'ASSUMED' && last?.read === true && !vouches ? short(last) : undefined;
    return { grounds: 'claimed', ...saying, silent };
  }

  /** Whether the words that a statement says are those of whoever asserts it, as far as anybody tells whose it is. */
  #isTheirs({ predicate, subject, assertedBy }: ReadClaim): boolean {
    if (predicate !== 'SAYS' || this.#end(subject).entity?.kind !== 'Statement') return true;
    const speakers = this.#view
      .claimsTo(subject, 'PERFORMED')
      .map((claim) => this.#view.canonical(claim.subject));
    return speakers.length === 0 || speakers.includes(assertedBy);
  }

  #relays({ seed }: ReadClaim): readonly Relay[] {
    const { voice } = seed.values;
    const how = Voice.words[isWordOf(Voice, voice) ? voice : 'PARAPHRASED'].told;
    return seed.relayedBy.map((id) => {
      const { noun, entity } = this.#end(this.#view.canonical(id));
      return { noun, how, read: entity?.kind === 'Document' };
    });
  }

  #end(id: string): End {
    const known = this.#ends.get(id);
    if (known !== undefined) return known;
    const entity = this.#view.entity(id);
    const state = entity !== undefined && ontology.isA(entity.kind, 'Event') ? this.#state(id) : undefined;
    const end = { entity, state, noun: nounOf(id, entity, state?.doubted === true, properWords(this.#view)) };
    if (this.#ends.size >= REMEMBERED) this.#ends.clear();
    this.#ends.set(id, end);
    return end;
  }

  #state(id: string): State | undefined {
    const claims = this.#view
      .claimsAbout(id, 'OCCURRED')
      .map((claim) => readClaim(claim, this.#view.canonical));
    return stateOf(claims, this.#grounds.objections, (one) => this.#end(one).noun);
  }
}

/** What rests on an assumption is told by those who say that they assume it, before those who say it flatly. */
const assumedFirst = (counted: readonly ReadClaim[]): readonly ReadClaim[] =>
  counted[0]?.basis === 'ASSUMED'
    ? counted.toSorted((one, other) => Number(isAssumed(other)) - Number(isAssumed(one)))
    : counted;

const isAssumed = ({ modality }: ReadClaim): boolean => modality === 'ASSUMED';

const views = new Set(
  Object.entries(LITERALS).flatMap(([name, literal]) => ('view' in literal ? [name] : [])),
);

/** What only statements do, and their own words show: to blame, to call for, to mention. */
const speech = new Set<string>(
  ontology.relations.flatMap(({ name, from }) => {
    const speaking = ['Statement', 'Communication', 'Operation'];
    return from.every((kind) => speaking.includes(kind)) ? [name] : [];
  }),
);

/** Whether a reported claim may be told without its asserter: a source says it itself, or the words it tells of show it. */
function isPlain(
  { predicate, assertedBy, subject: id }: ReadClaim,
  {
    subject,
    object,
    speaker,
  }: { readonly subject: End; readonly object: End | undefined; readonly speaker: End },
): boolean {
  if (views.has(predicate)) return false;
  if (speaker.entity?.kind === 'Document') return true;
  // Who says that they will do it has threatened or promised it by that.
  if (assertedBy === id && object?.state?.meant !== undefined) return true;
  const isSaying = subject.entity?.kind === 'Statement' || subject.entity?.kind === 'Communication';
  return isSaying && (speech.has(predicate) || predicate === 'ABOUT' || predicate === 'SAYS');
}

/** "the article", where it stands beside what it passes on. */
const short = (relay: Relay): Relay => ({
  ...relay,
  noun: { ...relay.noun, text: relay.noun.text.replace(/\s(on|of|about|by|from|in)\s.*$/s, '') },
});
