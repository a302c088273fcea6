/** A term whose values are IRIs. */
export const reference = (iri: string) => ({ '@id': iri, '@type': '@id' });

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Any id as an IRI; encoded, it cannot be mistaken for a prefix, a path or a relation's IRI. */
export const nodeIri = (id: string): string => `urn:antiphon:${encoded(id)}`;

/** The IRI of a relation, by its key. */
export const relationIri = (key: string): string => `urn:antiphon:relation:${encoded(key)}`;

/** A word of the vocabulary. */
export const term = (name: string): string => `vocab:${encoded(name)}`;
