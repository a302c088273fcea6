import type { ComponentChildren } from 'preact';
import { MEANINGS, words } from '../strings.ts';

/** A word of the API with what it means. */
export function Term({ word }: { readonly word: string }) {
  const meaning = MEANINGS[word];
  return (
    <>
      <strong>{words(word)}</strong>
      {meaning !== undefined && <span class="quiet">: {meaning}</span>}
    </>
  );
}

/** One line of what is known. */
export function Known({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
