import { useLayoutEffect, useRef } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { STRINGS } from '../strings.ts';
import { Combobox } from './combobox.tsx';
import type { Find } from './use-hits.ts';

const MOST = 12;

interface SearchProps {
  readonly onChoose: (id: string) => void;
  /** On the first screen it is alone and larger. */
  readonly large?: boolean;
  /** What is searched for, where that is not the first thing to look for on the page. */
  readonly label?: string;
}

const find: Find = async (text, signal) => (await ask('search', { text, first: MOST }, signal)).search;

/** A box that finds records by any of their names. */
export function Search({ onChoose, large = false, label }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useSlash(input, label === undefined);
  return (
    <search class={large ? 'search large' : 'search'}>
      <Combobox
        label={label ?? STRINGS.search}
        placeholder={label ?? (large ? STRINGS.searchFirst : STRINGS.searchShort)}
        title={STRINGS.searchHint}
        find={find}
        input={input}
        onChoose={({ entity }) => {
          input.current?.blur();
          onChoose(entity.id);
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
