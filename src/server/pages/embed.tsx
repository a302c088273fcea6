import { DataLink } from '../../dossier/data-link.tsx';
import { knownOf, pageAnswer, unchanged } from '../http/file-answer.ts';
import { type AskingOptions, askedIn, type Drawings } from './drawings.ts';
import { Figure } from './figure.tsx';
import { htmlPage } from './html.tsx';
import { at, type Page } from './page.ts';
import { SourceList, sourcesOfPicture } from './sources.tsx';

export interface EmbedOptions {
  readonly drawings: Drawings;
  readonly asking: AskingOptions;
  /** The origins whose pages may show it; undefined for all. */
  readonly embedders: readonly string[] | undefined;
}

/** `/embed`: a view for a frame on somebody else's page: what it shows, its picture, the key, the sources, and the way to the map. */
export function embedPage({ drawings, asking, embedders }: EmbedOptions): Page {
  return {
    ...at('/embed'),
    async handle(visit) {
      const { request, url, version } = visit;
      const same = unchanged(knownOf(request, 'page', version?.tag));
      if (same !== undefined) return same;
      const picture = await drawings.picture(url.search, visit);
      const { title, sentence, address } = picture;
      const { sources, ours } = await sourcesOfPicture(askedIn(asking, visit), picture);
      const page = htmlPage({
        title: `${title} · Antiphon`,
        allowed: { pictures: true, embedders: embedders ?? 'all' },
        // A link inside the frame opens beside the page around it, and tells nobody where it was followed.
        head: <base target="_blank" />,
        body: (
          <main class="embed">
            <h1>{title}</h1>
            <p class="quiet">{sentence}</p>
            <Figure picture={picture} />
            {sources.length > 0 && (
              <section>
                <h2>Sources</h2>
                <SourceList sources={sources} />
                {ours && <p class="quiet">And our reading, where no source says so outright.</p>}
              </section>
            )}
            <p>
              <a href={address}>Explore this in Antiphon</a> · <DataLink view={address} />
            </p>
          </main>
        ),
      });
      return pageAnswer(request, page, version?.tag);
    },
  };
}
