import { type Click, opensElsewhere } from '../../dossier/address.ts';
import { Clock } from '../../dossier/clock.tsx';
import { useAsk } from '../api/use-ask.ts';
import { Search } from '../search/search.tsx';
import { STRINGS } from '../strings.ts';
import { readAddress } from '../view/address.ts';
import type { ViewStore } from '../view/use-view.ts';
import { HOME } from '../view/view.ts';
import { Articles } from './articles.tsx';
import { STORIES } from './stories.ts';

/** The first screen: what this is, a search box, how soon responses came, and three stories to begin with. */
export function Home({ store: { go } }: { readonly store: ViewStore }) {
  const { data, error } = useAsk('responded-incidents', {});
  const follow = (address: string) => (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go(() => readAddress(address.slice(1)));
  };
  const openRecord = (id: string) => (event: Click) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go({ ...HOME, around: [id], selected: id });
  };
  return (
    <main class="home">
      <h1>{STRINGS.title}</h1>
      <p class="lead">{STRINGS.sentence}</p>
      <Search large onChoose={(id) => go({ ...HOME, around: [id], selected: id })} />
      <h2>{STRINGS.storiesTitle}</h2>
      <ul class="stories">
        {STORIES.map(({ question, text, address }) => (
          <li key={question}>
            <a href={address} onClick={follow(address)}>
              <strong>{question}</strong>
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
      <Articles />
      <p class="quiet">{STRINGS.about}</p>
      {data !== undefined ? (
        <Clock answer={data} follow={openRecord} />
      ) : (
        error === undefined && <div class="clock-awaited" />
      )}
      <nav aria-label={STRINGS.moreWays}>
        <a href="/?view=all&limit=400" onClick={follow('/?view=all&limit=400')}>
          {STRINGS.everything}
        </a>
        <a href="/q/overview">{STRINGS.overview}</a>
        <a href="/q/responders-and-events">{STRINGS.matrix}</a>
        <a href="/q/who-responded-to-whom">{STRINGS.toWhom}</a>
        <a href="/graphql">{STRINGS.graphiql}</a>
        <a href="/q">{STRINGS.questions}</a>
        <a href="/schema.graphql">{STRINGS.schema}</a>
      </nav>
    </main>
  );
}
