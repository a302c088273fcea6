import { useLayoutEffect, useRef } from 'preact/hooks';
import { askAt } from '../api/ask.ts';
import { STRINGS } from '../strings.ts';
import { Combobox } from './combobox.tsx';
import type { Find } from './latest.ts';
import { opensWords } from './opens-words.ts';

interface SearchProps {
  readonly onChoose: (id: string) => void;
  /** On the first screen it is alone and larger. */
  readonly large?: boolean;
  /** What is searched for, where that is not the first thing to look for on the page. */
  readonly label?: string;
}

/** Records, stories, and where a question leads. */
const findAll: Find = (text, signal) => askAt(`/search.json?${new URLSearchParams({ text })}`, signal);

/** Records alone: one is to be chosen. */
const findRecords: Find = async (text, signal) => {
  const { hits, similar = false } = await findAll(text, signal);
  return { hits, similar };
};

/** A box that finds records by any of their names; the first one on a page finds stories and answers as well. */
export function Search({ onChoose, large = false, label }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useSlash(input, label === undefined);
  return (
    <search class={large ? 'search large' : 'search'}>
      <Combobox
        label={label ?? STRINGS.search}
        placeholder={label ?? (large ? STRINGS.searchFirst : STRINGS.searchShort)}
        title={STRINGS.searchHint}
        find={label === undefined ? findAll : findRecords}
        input={input}
        opens={label === undefined ? opensWords : undefined}
        onChoose={({ kind, id }) => {
          input.current?.blur();
          if (kind === 'record' || kind === 'responded') onChoose(id);
          else location.assign(id);
        }}
      />
    </search>
  );
}

/** `/` focuses the search box unless the user is typing elsewhere. */
function useSlash(input: { readonly current: HTMLInputElement | null }, isMain: boolean): void {
  // In a layout effect: whoever sees the box may press the key.
  useLayoutEffect(() => {
    if (!isMain) return;
    const listen = (event: KeyboardEvent) => {
      const writing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
