import type { ComponentChildren } from 'preact';
import { labelOf, type TermList, termOf } from '../../vocabulary.ts';

interface WordProps {
  /** The closed list that it is of. */
  readonly of: TermList;
  readonly word: string;
}

/** A word of the API with what it means. */
export function Term({ of, word }: WordProps) {
  const meaning = meaningOf(of, word);
  return (
    <>
      <strong>{labelOf(of, word)}</strong>
      {meaning !== undefined && <span class="quiet">: {meaning}</span>}
    </>
  );
}

/** The same in little room: what it means is shown to whoever points at it. */
export function Tag({ of, word }: WordProps) {
  return (
    <span class="tag" title={meaningOf(of, word)}>
      {labelOf(of, word)}
    </span>
  );
}

export const meaningOf = (of: TermList, word: string): string | undefined => termOf(of, word)?.description;

/** One line of what is known. */
export function Known({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
