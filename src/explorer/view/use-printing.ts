import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed. It is drawn so before the browser takes its picture. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const query = matchMedia('print');
    const set = (now: boolean) => atOnce(() => setPrinting(now));
    const [before, after, follow] = [() => set(true), () => set(false), () => set(query.matches)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    query.addEventListener('change', follow);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      query.removeEventListener('change', follow);
    };
  }, []);
  return printing;
}

/** Draws what a change leads to before anything else happens; usually that comes a moment later. */
function atOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (render) => render();
  change();
  if (debounceRendering) options.debounceRendering = debounceRendering;
  else delete options.debounceRendering;
}
