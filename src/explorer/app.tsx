import { useEffect } from 'preact/hooks';
import { Explorer } from './explorer.tsx';
import { Home } from './home/home.tsx';
import { STRINGS } from './strings.ts';
import { useView } from './view/use-view.ts';
import { isHome } from './view/view.ts';

/** The page: a first screen to begin with, and the explorer for everything else. */
export function App() {
  const store = useView();
  const home = isHome(store.view);
  useEffect(() => {
    if (home) document.title = `${STRINGS.title}: ${STRINGS.sentence}`;
  }, [home]);
  return home ? <Home store={store} /> : <Explorer store={store} />;
}
