import { useLayoutEffect, useRef } from 'preact/hooks';
import { ask, operationAddress } from '../api/ask.ts';
import { storiesAbout } from '../home/use-articles.ts';
import { STRINGS } from '../strings.ts';
import { Combobox } from './combobox.tsx';
import type { Find } from './use-hits.ts';

const MOST = 12;
/** Of what is only spelt in a similar way. */
const FEW = 5;

interface SearchProps {
  readonly onChoose: (id: string) => void;
  /** On the first screen it is alone and larger. */
  readonly large?: boolean;
  /** What is searched for, where that is not the first thing to look for on the page. */
  readonly label?: string;
}

/** Records; where none fits, those that are spelt in a similar way. */
const findRecords: Find = async (text, signal) => {
  const { search } = await ask('search', { text, first: MOST }, signal);
  if (search.length > 0) return { hits: search };
  const near = await ask('search', { text, similar: true, first: FEW }, signal);
  return { hits: near.search, similar: near.search.length > 0 };
};

/** Records, stories, and the answer to who responded. */
const findAll: Find = async (text, signal) => {
  const [found, stories] = await Promise.all([findRecords(text, signal), storiesAbout(text, signal)]);
  return { ...found, stories, answers: true };
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
        onChoose={({ kind, id }) => {
          input.current?.blur();
          if (kind === 'story') location.assign(id);
          else if (kind === 'answer') location.assign(operationAddress('who-responded', { to: [id] }));
          else onChoose(id);
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
