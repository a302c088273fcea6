import { useEffect, useRef } from 'preact/hooks';
import { keepUnfinished } from './api.ts';
import { type ClaimForm, unfinishedForm } from './form/model.ts';

const WAIT = 400;

const keyOf = (document: string): string => `antiphon-desk-unfinished ${document}`;

/** A form that only the browser has: the server was away when it was written. */
export function unfinishedHere(document: string): ClaimForm | undefined {
  const kept = localStorage.getItem(keyOf(document));
  if (kept === null) return undefined;
  try {
    return unfinishedForm(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/**
 * Keeps a form with the server while it is written, so that it comes back after a closed tab or a crash; with the browser
 * while the server is away.
 */
export function useUnfinished(document: string, claim: ClaimForm | undefined, gone: boolean): void {
  const kept = useRef<{ readonly claim: ClaimForm | undefined; readonly isKept: boolean }>({
    claim,
    isKept: localStorage.getItem(keyOf(document)) === null,
  });
  if (kept.current.claim !== claim) kept.current = { claim, isKept: false };
  useEffect(() => {
    if (kept.current.isKept) return;
    if (gone) return localStorage.setItem(keyOf(document), JSON.stringify(claim ?? null));
    const timer = setTimeout(() => {
      keepUnfinished(claim === undefined ? null : { form: claim }).then(
        () => {
          if (kept.current.claim !== claim) return;
          kept.current = { claim, isKept: true };
          localStorage.removeItem(keyOf(document));
        },
        // Whoever is gone is told of elsewhere; it is tried again when the desk is back.
        () => localStorage.setItem(keyOf(document), JSON.stringify(claim ?? null)),
      );
    }, WAIT);
    return () => clearTimeout(timer);
  }, [claim, gone]);
  useEffect(() => {
    const leave = () => {
      const { claim: last, isKept } = kept.current;
      if (!isKept) keepUnfinished(last === undefined ? null : { form: last }, true).catch(() => undefined);
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
}
