import type { JsonObject } from '../json.ts';

/** What a phrase makes of the deed that it names, and of the part of whoever does it. */
export interface Deed {
  readonly kind: 'Demonstration' | 'CyberAction' | 'Act';
  readonly fields: JsonObject;
  readonly role: 'ATTACKER' | 'AGENT';
}

const CYBER = /\b(?:cyber\w*|hack\w*|ddos|outage|web ?sites?|sites?|leak\w*)\b/iu;

/** A deed that nothing but a phrase names: against computers and what is on them, where its words say so. */
export const deedOf = (phrase: string): Deed =>
  CYBER.test(phrase)
    ? { kind: 'CyberAction', fields: { type: 'UNKNOWN' }, role: 'ATTACKER' }
    : { kind: 'Act', fields: {}, role: 'AGENT' };
