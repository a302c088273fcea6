import { useEffect, useRef } from 'preact/hooks';
import { keepUnfinished } from './api.ts';
import type { ClaimForm } from './form/model.ts';

const WAIT = 400;

/** Keeps a form with the server while it is written, so that it comes back after a closed tab or a crash. */
export function useUnfinished(claim: ClaimForm | undefined, gone: boolean): void {
  const kept = useRef<{ readonly claim: ClaimForm | undefined; readonly isKept: boolean }>({
    claim,
    isKept: true,
  });
  if (kept.current.claim !== claim) kept.current = { claim, isKept: false };
  useEffect(() => {
    if (kept.current.isKept || gone) return;
    const timer = setTimeout(() => {
      keepUnfinished(claim === undefined ? null : { form: claim }).then(
        () => {
          if (kept.current.claim === claim) kept.current = { claim, isKept: true };
        },
        // Whoever is gone is told of elsewhere; it is tried again when the desk is back.
        () => undefined,
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
