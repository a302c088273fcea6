import type { ComponentChildren } from 'preact';
import { labelOf, type TermList, termOf } from '../../vocabulary.ts';

/** One property with its value. */
export function Known({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface KnownTermProps {
  readonly name: string;
  /** The closed list that the word belongs to. */
  readonly of: TermList;
  readonly word: string | null | undefined;
}

/** One property whose value is a word of the API, with its meaning; nothing if it has none. */
export function KnownTerm({ name, of, word }: KnownTermProps) {
  if (!word) return null;
  const meaning = termOf(of, word)?.description;
  return (
    <Known name={name}>
      <strong>{labelOf(of, word)}</strong>
      {meaning !== undefined && <span class="quiet">: {meaning}</span>}
    </Known>
  );
}
