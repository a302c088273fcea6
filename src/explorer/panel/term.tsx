import type { ComponentChildren } from 'preact';
import { labelOf, type TermList, termOf } from '../../vocabulary.ts';

interface WordProps {
  /** The closed list it belongs to. */
  readonly of: TermList;
  readonly word: string;
}

/** A word of the API with its meaning. */
export function Term({ of, word }: WordProps) {
  const meaning = meaningOf(of, word);
  return (
    <>
      <strong>{labelOf(of, word)}</strong>
      {meaning !== undefined && <span class="quiet">: {meaning}</span>}
    </>
  );
}

/** The same in less space: hovering shows its meaning. */
export function Tag({ of, word }: WordProps) {
  return (
    <span class="tag" title={meaningOf(of, word)}>
      {labelOf(of, word)}
    </span>
  );
}

export const meaningOf = (of: TermList, word: string): string | undefined => termOf(of, word)?.description;

/** One property with its value. */
export function Known({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
