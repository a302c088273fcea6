import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Puts the focus on the first of some elements, by id, once what led there is shown. What is not there then is not waited
 * for: later somebody may be typing elsewhere.
 */
export function useFocusOn(): (...ids: readonly string[]) => void {
  const [wanted, setWanted] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const target = wanted.map((id) => document.getElementById(id)).find((one) => one !== null);
    // What is folded takes no focus.
    target?.closest('details')?.setAttribute('open', '');
    target?.focus();
    // What was filled in of itself is replaced by typing.
    if (target instanceof HTMLInputElement) target.select();
  }, [wanted]);
  return (...ids) => setWanted(ids);
}
