import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Puts the focus on an element, by its id, once what led to it is shown. What is not there then is not waited for: later
 * somebody may be typing elsewhere.
 */
export function useFocusOn(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  useLayoutEffect(() => {
    if (wanted !== undefined) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return (id) => setWanted({ id });
}
