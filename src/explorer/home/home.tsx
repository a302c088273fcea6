import { opensElsewhere } from '../../dossier/address.ts';
import { LINE_STYLES } from '../../drawing/certainty.ts';
import { Legend } from '../canvas/legend.tsx';
import { Search } from '../search/search.tsx';
import { STRINGS } from '../strings.ts';
import { readAddress } from '../view/address.ts';
import type { ViewStore } from '../view/use-view.ts';
import { HOME } from '../view/view.ts';
import { Articles } from './articles.tsx';
import { Sketch } from './sketch.tsx';
import { STORIES } from './stories.ts';

/** The lines of the small drawings. */
const SIGNS = {
  nodes: [],
  lines: LINE_STYLES.map((line) => ({ line, answer: line === 'solid', disputed: false })),
};

/** The first screen: what this is, a search box, and three stories to begin with. */
export function Home({ store: { go } }: { readonly store: ViewStore }) {
  const follow = (address: string) => (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go(() => readAddress(address.slice(1)));
  };
  return (
    <main class="home">
      <h1>{STRINGS.title}</h1>
      <p class="lead">{STRINGS.sentence}</p>
      <Search large onChoose={(id) => go({ ...HOME, around: [id], selected: id })} />
      <h2>{STRINGS.storiesTitle}</h2>
      <ul class="stories">
        {STORIES.map(({ question, text, address, shows }) => (
          <li key={question}>
            <a href={address} onClick={follow(address)}>
              <Sketch view={readAddress(address.slice(1))} shows={shows} />
              <strong>{question}</strong>
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
      <Articles />
      <p class="quiet">{STRINGS.about}</p>
      <Legend drawn={SIGNS} />
      <nav aria-label={STRINGS.moreWays}>
        <a href="/?view=all&limit=400" onClick={follow('/?view=all&limit=400')}>
          {STRINGS.everything}
        </a>
        <a href="/graphql">{STRINGS.graphiql}</a>
        <a href="/q">{STRINGS.questions}</a>
        <a href="/schema.graphql">{STRINGS.schema}</a>
      </nav>
    </main>
  );
}
