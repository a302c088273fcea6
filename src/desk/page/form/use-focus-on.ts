import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts the focus on an element, by its id, as soon as it is there. */
export function useFocusOn(): (id: string) => void {
  const wanted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const target = document.getElementById(wanted.current);
    if (target === null) return;
    wanted.current = undefined;
    target.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}
