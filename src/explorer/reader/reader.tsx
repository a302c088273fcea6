import { useEffect, useState } from 'preact/hooks';
import { opensElsewhere, recordAddress } from '../../dossier/address.ts';
import { headlineOf, publishedIn } from '../../dossier/where.ts';
import type { SourceAnswer } from '../api/answers.ts';
import { useAsk } from '../api/use-ask.ts';
import { Failed } from '../failed.tsx';
import { STRINGS } from '../strings.ts';
import type { ViewStore } from '../view/use-view.ts';
import { HOME } from '../view/view.ts';
import { selectedOf } from './borne.ts';
import { CopyDrop } from './copy-drop.tsx';
import { type OwnCopy, readOwnCopy } from './own-copy.ts';
import { PassageClaims } from './passage-claims.tsx';
import { Sentences } from './sentences.tsx';

const { reader: WORDS } = STRINGS;

/** A source as it was read: its sentences, the claims in each, and the reader's own copy of the text beside them. */
export function Reader({
  store: { view, go, note },
  id,
}: {
  readonly store: ViewStore;
  readonly id: string;
}) {
  const { data, error, again } = useAsk('source', { document: id });
  const [copy, setCopy] = useState<OwnCopy | undefined>();
  const document = data?.node;
  const selected = view.selected;
  useEffect(() => {
    if (document) window.document.title = `${headlineOf(document)} · ${STRINGS.title}`;
  }, [document]);
  const home = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go(HOME);
  };
  const select = (one: string) => note({ selected: one });
  const passages = document?.passages.nodes ?? [];
  return (
    <div class="reader">
      <header class="bar">
        <a class="brand" href="/" onClick={home} title={STRINGS.toStart}>
          {STRINGS.title}
        </a>
      </header>
      <main aria-busy={document === undefined && error === undefined}>
        <Failed asked={{ error, again }} />
        {document && (
          <>
            <About document={document} />
            <CopyDrop
              read={async (text) => setCopy(await readOwnCopy(text, { sha256: document.sha256, passages }))}
              copy={copy}
              total={passages.length}
              forget={() => setCopy(undefined)}
            />
            <div class="columns">
              <Sentences
                passages={passages}
                copy={copy}
                marked={new Set(selectedOf(passages, selected).map((passage) => passage.id))}
                onSelect={select}
              />
              <PassageClaims source={document} passages={passages} selected={selected} onSelect={select} />
            </div>
          </>
        )}
      </main>
    </div>
  );
}

function About({ document }: { readonly document: SourceAnswer }) {
  const { title, author, url, archivedUrl, passages, id } = document;
  const facts = [
    author && WORDS.by(author),
    ...publishedIn(document),
    WORDS.passages(passages.totalCount),
  ].filter((one) => typeof one === 'string' && one !== '');
  return (
    <>
      <p class="kind">{WORDS.kind}</p>
      <h1>
        <bdi>{title ?? headlineOf(document)}</bdi>
      </h1>
      <p class="quiet">{facts.join(' · ')}</p>
      <p>
        {url && <a href={url}>{WORDS.atUrl}</a>} {archivedUrl && <a href={archivedUrl}>{WORDS.archived}</a>}{' '}
        <a href={recordAddress(id)}>{STRINGS.recordPage}</a>
      </p>
    </>
  );
}
