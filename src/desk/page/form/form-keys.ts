/** What comes after saving: the article again, or another claim on the same words. */
export type After = 'next' | 'another';

interface Acts {
  readonly save: (after: After) => void;
  /** Goes on from a list of the browser, which took what was typed at once. */
  readonly goOn: (from: string) => void;
  readonly close: () => void;
  /** By the letter behind Alt. */
  readonly alt: Readonly<Record<string, ((target: EventTarget | null) => void) | undefined>>;
}

/** The keys of a form. */
export const formKeys =
  ({ save, goOn, close, alt }: Acts) =>
  (event: KeyboardEvent): void => {
    const { target } = event;
    const act = event.altKey && !event.ctrlKey ? alt[event.code.replace(/^Key/, '')] : undefined;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event.shiftKey ? 'another' : 'next');
    else if (event.key === 'Enter' && target instanceof HTMLSelectElement && target.value !== '')
      goOn(target.id);
    else if (event.key === 'Escape') close();
    else if (act !== undefined) act(target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
