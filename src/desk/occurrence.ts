import type { SeedStore } from '../seed/store/store.ts';
import type { DeskDomain } from './folder.ts';
import type { PlainMap } from './trees.ts';

/** Whether events took place: a claim of its own says so of each. */
export interface Occurrence {
  /** What such claims say. */
  readonly predicate: string;
  /** Whether an event, that is known or of a kind that is given, has no such claim but this one. */
  isUnsaid(id: string, kind: string | undefined, but: string | undefined): boolean;
}

export function occurrenceIn(
  store: SeedStore,
  { ontology, rules }: Pick<DeskDomain, 'ontology' | 'rules'>,
): Occurrence {
  const { occurrence: predicate = '' } = rules.derivedFrom;
  const kinds = rules.literals[predicate]?.subject ?? [];
  return {
    predicate,
    isUnsaid(id, made, but) {
      const kind = made ?? store.kindOf(id);
      if (kind === undefined || !kinds.some((one) => ontology.isA(kind, one))) return false;
      return !store
        .claimsAbout(id, predicate)
        .some((claim) => claim.id !== but && claim.values.polarity === 'AFFIRMED');
    },
  };
}

/** How something is said: what is said of the event on the same words is said so as well. */
const SAID = ['assertedBy', 'relayedBy', 'madeIn', 'voice', 'modality', 'basis', 'passages', 'context'];

/** A claim that an event took place, was planned …, as another claim on the same words says something of it. */
export function occurred(event: string, said: PlainMap, { predicate, value }: Said): PlainMap {
  const how = Object.entries(said).filter(([name]) => SAID.includes(name));
  return { subject: event, predicate, value, polarity: 'AFFIRMED', ...Object.fromEntries(how) };
}

interface Said {
  readonly predicate: string;
  readonly value: string;
}
