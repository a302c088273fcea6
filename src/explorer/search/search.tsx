import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { kindLabel, labelOf } from '../../vocabulary.ts';
import type { SearchHit } from '../api/answers.ts';
import { AskError, ask } from '../api/ask.ts';
import { capital, STRINGS } from '../strings.ts';

const WAIT = 150;
const MOST = 12;

interface SearchProps {
  readonly onChoose: (id: string) => void;
  /** On the first screen it is alone and larger. */
  readonly large?: boolean;
  /** What is searched for, where that is not the first thing to look for on the page. */
  readonly label?: string;
}

/** A box that finds records by any of their names, with a combobox's keyboard. */
export function Search({ onChoose, large = false, label }: SearchProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { hits, problem } = useHits(text);
  const listId = useId();
  const shown = open && text.trim() !== '' && (hits !== undefined || problem !== undefined);
  useSlash(input, label === undefined);
  useEffect(() => setActive(0), [hits]);

  const choose = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    setText('');
    setOpen(false);
    input.current?.blur();
    onChoose(hit.entity.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const total = hits?.length ?? 0;
    if (event.key === 'ArrowDown' && total > 0) setActive((active + 1) % total);
    else if (event.key === 'ArrowUp' && total > 0) setActive((active + total - 1) % total);
    else if (event.key === 'Enter') choose(hits?.[active]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <search class={large ? 'search large' : 'search'}>
      <input
        ref={input}
        type="text"
        // biome-ignore lint/a11y/noRedundantRoles: without a datalist the role is not implied
        role="combobox"
        list={undefined}
        aria-label={label ?? STRINGS.search}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits?.length ? `${listId}-${active}` : undefined}
        placeholder={label ?? (large ? STRINGS.searchFirst : STRINGS.searchShort)}
        title={STRINGS.searchHint}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} class="hits" role="listbox" aria-label={STRINGS.search} hidden={!shown}>
        {hits?.map((hit, index) => (
          <Hit
            key={hit.entity.id}
            id={`${listId}-${index}`}
            hit={hit}
            active={index === active}
            onPoint={() => setActive(index)}
            onChoose={() => choose(hit)}
          />
        ))}
      </div>
      {shown && (problem !== undefined || hits?.length === 0) && (
        <p class="search-none" role="status">
          {problem ?? STRINGS.nothingFound(text.trim())}
        </p>
      )}
    </search>
  );
}

interface HitProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Hit({ id, hit: { entity, field, text }, active, onPoint, onChoose }: HitProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keyboard for its list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerMove={onPoint}
      // Fires before the box loses focus, which closes the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <KindIcon kind={entity.kind} />
      <span>
        <bdi>{entity.name}</bdi>
        {text !== entity.name && (
          <small>
            {capital(labelOf('SearchField', field))}: <bdi>{text}</bdi>
          </small>
        )}
      </span>
      <small>{kindLabel(entity.kind)}</small>
    </div>
  );
}

interface Hits {
  readonly hits: readonly SearchHit[] | undefined;
  readonly problem: string | undefined;
}

/** The results; while somebody types, the last ones stay. */
function useHits(text: string): Hits {
  const [found, setFound] = useState<Hits>({ hits: undefined, problem: undefined });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return setFound({ hits: undefined, problem: undefined });
    const controller = new AbortController();
    const timer = setTimeout(() => {
      ask('search', { text: wanted, first: MOST }, controller.signal).then(
        ({ search }) => setFound({ hits: search, problem: undefined }),
        (error: unknown) => {
          if (error instanceof AskError) setFound({ hits: undefined, problem: error.hint ?? error.message });
        },
      );
    }, WAIT);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted]);
  return found;
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
