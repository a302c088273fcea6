import { AntiphonError } from '../errors.ts';
import { checkSeed } from '../seed/check/check.ts';
import type { DiffSide } from '../seed/diff/sides.ts';
import { SEED_LIMITS } from '../seed/model/limits.ts';
import type { SeedClaim } from '../seed/model/seed.ts';
import type { SeedIssue } from '../seed/model/seed-error.ts';
import type { FactReader, StatedFact } from '../seed/model/stated-fact.ts';
import { SeedStore } from '../seed/store/store.ts';
import type { DeskDomain, FilePart } from './folder.ts';
import { formWords } from './form-words.ts';
import { type Places, placesIn } from './places.ts';

/** All that the files of a folder say together, with what is wrong and what is not done yet. */
export interface View {
  readonly store: SeedStore;
  readonly issues: readonly SeedIssue[];
  readonly places: Places;
  /** The facts of what is sound; undefined where too much is wrong to tell. */
  readonly facts: DiffSide | undefined;
  close(): void;
}

export const isWrong = ({ undone }: SeedIssue): boolean => undone !== true;

interface Viewing {
  /** Tells what breaks a rule as well, as long as it can be told at all: of what is only proposed nothing counts. */
  readonly lenient?: boolean;
}

/** Reads files together, and checks them against each other. */
export function viewOf(
  files: readonly FilePart[],
  domain: DeskDomain,
  { lenient = false }: Viewing = {},
): View {
  const { store, issues } = checked(files, domain);
  const places = placesIn(files, store, formWords(store, domain));
  let side: SoundSide | undefined;
  return {
    store,
    issues,
    places,
    get facts() {
      side ??=
        (lenient ? wholeSide(store, domain) : undefined) ??
        soundSide(files, { store, issues, places }, domain);
      return side.made;
    },
    close() {
      side?.close();
      store.close();
    },
  };
}

interface Checked {
  readonly store: SeedStore;
  readonly issues: readonly SeedIssue[];
}

function checked(files: readonly FilePart[], { ontology, rules, projection }: DeskDomain): Checked {
  const store = new SeedStore(ontology, { factOf: projection.factOf, inMemory: SEED_LIMITS.inMemory });
  const issues: SeedIssue[] = [];
  for (const { issues: own, texts } of files) {
    issues.push(...own);
    for (const { part, source, isFlawed } of texts)
      issues.push(...store.add(part, { characters: source.text.length, isFlawed }));
  }
  store.seal();
  if (files.every(({ isWhole }) => isWhole))
    for (const { issues: found } of checkSeed(store, rules)) issues.push(...found);
  else for (const claim of store.claims()) store.indexFact(claim);
  return { store, issues };
}

interface SoundSide {
  readonly made: DiffSide | undefined;
  readonly close: () => void;
}

/** Facts are derived from sound claims alone: those with something wrong are left out, and count for nothing meanwhile. */
function soundSide(
  files: readonly FilePart[],
  { store, issues, places }: Checked & { readonly places: Places },
  domain: DeskDomain,
): SoundSide {
  const flawed = new Set(issues.filter(isWrong).flatMap((issue) => places.of(issue).claim ?? []));
  if (flawed.size === 0) return { made: sideOf(store, domain), close: () => {} };
  const left = files.map((file) => ({
    ...file,
    issues: [],
    texts: file.texts.map((text) => ({
      ...text,
      part: { ...text.part, claims: text.part.claims.filter(({ id }) => !flawed.has(id)) },
    })),
  }));
  const again = checked(left, domain);
  return { made: sideOf(again.store, domain), close: () => again.store.close() };
}

function wholeSide(store: SeedStore, domain: DeskDomain): SoundSide | undefined {
  const made = sideOf(store, domain);
  return made && { made, close: () => {} };
}

/** Undefined where no facts can be derived: what is not sound may lack anything. */
function sideOf(store: SeedStore, { readFacts }: DeskDomain): DiffSide | undefined {
  try {
    const facts = keptFacts(readFacts(store));
    facts.facts();
    return { name: '', view: store, facts };
  } catch {
    return undefined;
  }
}

/** Facts that are derived once. */
function keptFacts(reader: FactReader): FactReader {
  let all: readonly StatedFact[] | undefined;
  const facts = () => {
    all ??= [...reader.facts()];
    return all;
  };
  return {
    facts,
    factsAt: (key) => reader.factsAt(key),
    standingOf(id) {
      try {
        return reader.standingOf(id);
      } catch (error) {
        // An event that somebody has spoken of, and nobody has said yet whether it took place, stands nowhere.
        if (error instanceof AntiphonError) return undefined;
        throw error;
      }
    },
    sentenceOf: (claim: SeedClaim) => reader.sentenceOf(claim),
  };
}
