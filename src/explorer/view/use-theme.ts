import { useEffect, useState } from 'preact/hooks';
import type { Theme } from '../../drawing/palette.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark, following the system. */
export function useTheme(): Theme {
  const [dark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return dark ? 'dark' : 'light';
}
