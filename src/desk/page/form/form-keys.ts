import { goOn, isFilledIn } from '../next-field.ts';

/** What comes after saving: the article again, or another claim on the same words. */
export type After = 'next' | 'another';

interface Acts {
  readonly save: (after: After) => void;
  readonly close: () => void;
  /** Whether the sentence of what would be saved stands there to be read. */
  readonly isRead: boolean;
  /** By the letter behind Alt. */
  readonly alt: Readonly<Record<string, ((target: EventTarget | null) => void) | undefined>>;
}

/** The keys of a form. */
export const formKeys =
  ({ save, close, isRead, alt }: Acts) =>
  (event: KeyboardEvent): void => {
    const { target } = event;
    const act = event.altKey && !event.ctrlKey ? alt[event.code.replace(/^Key/, '')] : undefined;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event.shiftKey ? 'another' : 'next');
    // Whoever goes on with Enter comes to the button before they have read what it saves.
    else if (event.key === 'Enter' && isSave(target) && (event.repeat || !isRead)) void 0;
    // A list that is open has taken it already.
    else if (event.key === 'Enter' && isFilledIn(target)) event.defaultPrevented || goOn(target);
    else if (event.key === 'Escape') close();
    else if (act !== undefined) act(target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

const isSave = (target: EventTarget | null): boolean =>
  target instanceof Element && target.id === 'claim-save';
