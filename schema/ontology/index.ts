import { defineOntology } from '../../src/ontology/index.ts';
import {
  Account,
  Actor,
  Curator,
  GovernmentBody,
  Group,
  MediaOutlet,
  Organization,
  Person,
  Platform,
  PoliceDepartment,
} from './actor.ts';
import { Claim } from './claim.ts';
import { Entity, Named } from './entity.ts';
import {
  Act,
  Communication,
  CyberAction,
  Demonstration,
  Event,
  Incident,
  Measure,
  Operation,
  Proceeding,
  Statement,
} from './event.ts';
import { Document, Passage, Redirect } from './evidence.ts';
import { evidenceRelations, joins } from './provenance.ts';
import { factRelations } from './relations.ts';
import { Content, Place, System, Thing, Topic, Weapon, Website } from './thing.ts';

/** The vocabulary of Antiphon: every kind, relation and join, checked. */
export const ontology = defineOntology({
  version: 1,
  nodes: [
    Entity,
    Named,
    Actor,
    Person,
    Group,
    PoliceDepartment,
    GovernmentBody,
    MediaOutlet,
    Platform,
    Organization,
    Curator,
    Account,
    Event,
    Incident,
    CyberAction,
    Demonstration,
    Statement,
    Communication,
    Measure,
    Operation,
    Proceeding,
    Act,
    Thing,
    Website,
    Weapon,
    Content,
    System,
    Place,
    Topic,
    Document,
    Passage,
    Claim,
    Redirect,
  ],
  relations: [...factRelations, ...evidenceRelations],
  joins,
  evidence: {
    root: 'Entity',
    claim: 'Claim',
    document: 'Document',
    passage: 'Passage',
    assertedBy: 'ASSERTED_BY',
    relayedBy: 'RELAYED_BY',
    reviewedBy: 'REVIEWED_BY',
    makes: 'MAKES',
    publishedBy: 'PUBLISHED_BY',
    derivedFrom: 'DERIVED_FROM',
    derivations: {
      quotes: 'QUOTES',
      rewrites: 'REWRITES',
      syndicates: 'SYNDICATES',
      copies: 'COPIES',
      corrects: 'CORRECTS',
      updates: 'UPDATES',
      retracts: 'RETRACTS',
    },
    derivationHow: 'how',
  },
});

export type AntiphonOntology = typeof ontology;
