import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface ComboItem {
  readonly key: string;
  readonly content: ComponentChildren;
  readonly choose: () => void;
  /** What it opens, in words: said of the one that Enter takes. */
  readonly opens?: string | undefined;
  /** Choosing it leads on to another list. */
  readonly leadsOn?: boolean;
  /** It is what was typed, and no guess: Enter may take it before it was seen. */
  readonly isMeant?: boolean;
}

interface ComboProps {
  readonly id?: string | undefined;
  readonly label: string;
  /** Ids of what describes it. */
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is offered; undefined while nobody knows. */
  readonly items: readonly ComboItem[] | undefined;
  /** The list is that of an earlier text, so that Enter takes nothing of it. */
  readonly stale?: boolean;
  /** None of them is the likeliest: Enter takes nothing until an arrow has chosen. */
  readonly unsure?: boolean;
  /** What stands in the box may stay: Enter goes on with it until an arrow has chosen something else. */
  readonly settled?: boolean;
  readonly title?: string | undefined;
  /** Over the list: "Did you mean". */
  readonly heading?: string | undefined;
  /** Said where there is nothing to offer. */
  readonly none?: ComponentChildren;
  /** What Enter does where there is nothing to offer. */
  readonly onEmptyEnter?: (() => void) | undefined;
  readonly invalid?: boolean;
  /** Says below the list what Enter would do. */
  readonly tells?: boolean;
  readonly onEnter?: () => void;
  readonly onLeave?: () => void;
  readonly input?: RefObject<HTMLInputElement | null> | undefined;
  /** So long, in milliseconds, Enter waits for the list: where a choice is lost with a key, no longer than somebody remembers the key. */
  readonly patience?: number | undefined;
}

/** So long, in milliseconds, Enter waits for a list that is on its way, where nothing else is said. */
const PATIENCE = 1_000;

/** A box that offers what may be meant as somebody types, with the keyboard of a combobox. */
export function Combo(props: ComboProps) {
  const { id, label, describedBy, placeholder, text, onText, items, heading, none, invalid, onLeave } = props;
  const [open, setOpen] = useState(false);
  const first = props.unsure || props.settled ? -1 : 0;
  const [active, setActive] = useState(first);
  const own = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const total = items?.length ?? 0;
  const shown = open && total > 0;
  const firstKey = items?.[0]?.key;
  const opens = shown && !props.stale ? items?.[active]?.opens : undefined;
  useEffect(() => setActive(first), [text, firstKey, total, first]);
  useEffect(() => {
    if (shown) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, shown]);

  const choose = (item: ComboItem | undefined) => {
    if (item === undefined) return;
    setActive(first);
    setOpen(item.leadsOn === true);
    item.choose();
  };

  /** The text for which Enter was pressed before the list was there: it is carried out when the list comes, unless somebody types on, leaves or presses Escape. */
  const awaited = useRef<{ readonly text: string; readonly until: number }>(undefined);
  useEffect(() => {
    const { current } = awaited;
    if (current === undefined || items === undefined || props.stale) return;
    awaited.current = undefined;
    const [likeliest, ...others] = items;
    const isMeant = !props.unsure && (likeliest?.isMeant === true || others.length === 0);
    if (isMeant && current.text === text && performance.now() < current.until) choose(likeliest);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' && !open) setOpen(true);
    else if (event.key === 'ArrowDown' && total > 0) setActive((active + 1) % total);
    else if (event.key === 'ArrowUp' && total > 0) setActive((Math.max(active, 0) + total - 1) % total);
    else if (event.key === 'Enter' && total === 0 && props.onEmptyEnter) props.onEmptyEnter();
    else if (event.key === 'Enter' && (items === undefined || props.stale))
      awaited.current = { text, until: performance.now() + (props.patience ?? PATIENCE) };
    else if (event.key === 'Escape' && awaited.current !== undefined) awaited.current = undefined;
    else if (event.key === 'Enter' && props.settled && active < 0) return;
    else if (event.key === 'Enter' && shown) choose(items?.[active]);
    else if (event.key === 'Escape' && shown) {
      setOpen(false);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="combo">
      <input
        id={id}
        ref={props.input ?? own}
        type="text"
        // biome-ignore lint/a11y/noRedundantRoles: without a datalist the role is not implied
        role="combobox"
        list={undefined}
        aria-label={label}
        aria-describedby={[describedBy, opens && `${listId}-opens`].filter(Boolean).join(' ') || undefined}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        aria-invalid={invalid}
        placeholder={placeholder}
        title={props.title}
        autocomplete="off"
        spellcheck={false}
        maxLength={300}
        value={text}
        onInput={(event) => {
          awaited.current = undefined;
          onText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          setOpen(true);
          props.onEnter?.();
        }}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          awaited.current = undefined;
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      {/* It scrolls, and browsers would lead Tab into it: it closes at that, and the focus would be nowhere. */}
      <div class="hits" hidden={!shown} tabIndex={-1}>
        {heading && <p class="quiet">{heading}</p>}
        {opens !== undefined && (
          <p id={`${listId}-opens`} class="opens">
            <kbd>Enter</kbd> opens {opens}
          </p>
        )}
        <div id={listId} ref={list} role="listbox" aria-label={label} aria-busy={props.stale}>
          {(shown ? items : undefined)?.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keyboard for its list
            <div
              key={item.key}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerMove={() => setActive(index)}
              // Fires before the box loses focus, which closes the list.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {item.content}
            </div>
          ))}
        </div>
        {props.tells && (
          <p class="quiet enters">
            <kbd>Enter</kbd>{' '}
            {active >= 0
              ? 'takes what is marked'
              : props.settled
                ? 'keeps what stands in the box'
                : 'takes nothing yet'}{' '}
            · <kbd>↓</kbd> {active >= 0 ? 'goes on' : 'chooses'}
          </p>
        )}
      </div>
      {open && none && total === 0 && (
        <p class="search-none" role="status">
          {none}
        </p>
      )}
    </div>
  );
}
