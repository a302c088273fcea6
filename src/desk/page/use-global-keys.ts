import { useEffect, useRef } from 'preact/hooks';

interface Acts {
  readonly undo: () => void;
  readonly redo: () => void;
  /** By the key: what a single letter does. */
  readonly letters: Readonly<Record<string, () => void>>;
  /** Whether a claim is being written: letters are meant for it then, unless the article has the focus. */
  readonly isWriting: boolean;
  /** To where somebody reads. */
  readonly article: () => void;
  /** From the article to the claims, and back. */
  readonly turn: (inArticle: boolean) => void;
}

/** What a letter is typed into, or what it chooses from. */
const TYPED_INTO = 'input:not([type="checkbox"]), textarea, select, dialog, dialog *';

/**
 * Keys that work wherever the focus is, but for those that a field has for itself. Where nothing has the focus, because what
 * had it is gone, keys are those of the article again.
 */
export function useGlobalKeys(acts: Acts): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { undo, redo, letters, isWriting, article, turn } = now.current;
      const target = event.target instanceof Element ? event.target : null;
      const isControl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const isReading = target?.closest('.left') != null;
      const isMeant = !isControl && !event.altKey && (isReading || !isWriting);
      const letter = isMeant ? letters[key] : undefined;
      if (key === 'f6') turn(isReading);
      else if (target?.matches(TYPED_INTO)) return;
      else if (isControl && key === 'z') event.shiftKey ? redo() : undo();
      else if (isControl && key === 'y') redo();
      else if (letter !== undefined) letter();
      else if (target === document.body && IN_ARTICLE.includes(event.key)) article();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** They go to where the article was left; the next one moves in it. */
const IN_ARTICLE = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape', 'Home', 'End'];
