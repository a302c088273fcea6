import { rankOf } from '../drawing/certainty.ts';
import { once } from './once.ts';
import type { Told } from './told-answer.ts';
import type { SourceNamed } from './where.ts';

/** Those who say it, a document as such, and the documents in which they do, each once. */
export function tellersOf(claims: readonly Pick<Told, 'assertedBy' | 'passages'>[]) {
  const documents = once(claims.flatMap(({ passages }) => passages.nodes.map(({ document }) => document)));
  const by: readonly SourceNamed[] = once(claims.map(({ assertedBy }) => assertedBy)).map(
    (one) => documents.find(({ id }) => id === one.id) ?? one,
  );
  return { by, documents };
}

/** From what rests on the most to what rests on the least. */
export const surestTold = <One extends Pick<Told, 'basis'>>(claims: readonly One[]): readonly One[] =>
  claims.toSorted((one, other) => (rankOf(other.basis) ?? 0) - (rankOf(one.basis) ?? 0));
