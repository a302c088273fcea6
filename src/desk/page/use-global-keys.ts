import { useEffect, useRef } from 'preact/hooks';

interface Acts {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly keys: () => void;
  /** From the article to the claims, and back. */
  readonly turn: (inArticle: boolean) => void;
}

/** Keys that work wherever the focus is, but for those that a field for text has for itself. */
export function useGlobalKeys(acts: Acts): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { undo, redo, keys, turn } = now.current;
      const target = event.target instanceof Element ? event.target : null;
      const inText = target?.matches('input:not([type="checkbox"]), textarea') ?? false;
      const isControl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === 'f6') turn(target?.closest('.left') != null);
      else if (inText) return;
      else if (isControl && key === 'z') event.shiftKey ? redo() : undo();
      else if (isControl && key === 'y') redo();
      else if (key === '?' && !isControl) keys();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
