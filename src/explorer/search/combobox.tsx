import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { capital } from '../../dossier/capital.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { kindLabel, labelOf } from '../../vocabulary.ts';
import type { SearchHit } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import { type Find, useHits } from './use-hits.ts';

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly title?: string;
  readonly find: Find;
  /** Whether something is offered as soon as the box is entered, before anybody types. */
  readonly offers?: boolean;
  readonly onChoose: (hit: SearchHit) => void;
  readonly input?: RefObject<HTMLInputElement | null>;
}

/** A box that finds records as somebody types, with the keyboard of a combobox. */
export function Combobox({
  label,
  placeholder,
  title,
  find,
  offers = false,
  onChoose,
  input,
}: ComboboxProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const own = useRef<HTMLInputElement>(null);
  const wanted = text.trim();
  const {
    hits,
    problem,
    text: found,
  } = useHits(wanted !== '' || (offers && open) ? wanted : undefined, find);
  const listId = useId();
  const shown = open && (wanted !== '' || offers) && (hits !== undefined || problem !== undefined);
  useEffect(() => setActive(0), [hits]);

  const choose = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    setText('');
    setOpen(false);
    onChoose(hit);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const total = hits?.length ?? 0;
    if (event.key === 'ArrowDown' && !open) setOpen(true);
    else if (event.key === 'ArrowDown' && total > 0) setActive((active + 1) % total);
    else if (event.key === 'ArrowUp' && total > 0) setActive((active + total - 1) % total);
    else if (event.key === 'Enter') choose(shown && found === wanted ? hits?.[active] : undefined);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={input ?? own}
        type="text"
        // biome-ignore lint/a11y/noRedundantRoles: without a datalist the role is not implied
        role="combobox"
        list={undefined}
        aria-label={label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits?.length ? `${listId}-${active}` : undefined}
        placeholder={placeholder}
        title={title}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} class="hits" role="listbox" aria-label={label} hidden={!shown}>
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
          {problem ?? STRINGS.nothingFound(wanted)}
        </p>
      )}
    </>
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
