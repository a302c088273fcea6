import { Feed } from 'feed';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { loadAddress } from '../../changes/address.ts';
import type { ChangedFact, LoadEntry } from '../../changes/change.ts';
import {
  afterText,
  beforeText,
  differenceText,
  leftOutText,
  loadTitle,
  maybeLeftOutText,
  titleOf,
} from '../../changes/told.ts';
import { recordAddress } from '../../dossier/address.ts';
import { escapeMarkup, printable } from '../../text/markup.ts';
import { ChangeBody } from './change-parts.tsx';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';
export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';

/** A feed is not asked for what is long past: the page has all that is kept. */
const MOST_ITEMS = 500;

interface Item {
  /** The same for ever, on every server. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly html: string;
  readonly at: string;
}

/** What is fed: the loads, newest first, and where this feed, its page and the site are. */
export interface Fed {
  readonly title: string;
  readonly site: string;
  /** Addresses on the site. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly LoadEntry[];
  /** Whether it is of one record. */
  readonly ofOne?: boolean | undefined;
}

/** An entry for each fact of each load; one alone for a first load, and one for what is not listed. */
function itemsOf({ entries, site, ofOne = false }: Pick<Fed, 'entries' | 'site' | 'ofOne'>): readonly Item[] {
  return entries
    .flatMap((entry): readonly Item[] => [
      ...entry.changes.map((change) => ({
        id: `urn:uuid:${change.id}`,
        title: titleOf(change),
        url: `${site}${recordAddress(change.subject.id)}`,
        summary: summaryOf(change),
        html: renderToStaticMarkup(<ChangeBody change={change} isCut={entry.isCut} site={site} />),
        at: entry.at,
      })),
      ...(entry.isFirst ? [ofLoad(entry, loadTitle(entry), site)] : []),
      ...[ofOne ? maybeLeftOutText(entry) : leftOutText(entry)].flatMap((text) =>
        text === undefined ? [] : [ofLoad(entry, text, site)],
      ),
    ])
    .slice(0, MOST_ITEMS);
}

const summaryOf = (change: ChangedFact): string => {
  const differs = differenceText(change);
  const told = `Before: ${beforeText(change)} Now: ${afterText(change)}`;
  return differs === undefined ? told : `${told} Differs in ${differs}.`;
};

const ofLoad = ({ id, at }: LoadEntry, title: string, site: string): Item => ({
  id: `urn:uuid:${id}`,
  title,
  url: `${site}${loadAddress(id)}`,
  summary: title,
  html: renderToStaticMarkup(<p>{title}</p>),
  at,
});

/** When a feed last changed; before anything was loaded, the beginning of time as computers count it. */
export const updatedAt = (entries: readonly LoadEntry[]): Date => new Date(entries[0]?.at ?? 0);

export const DESCRIPTION =
  'Which facts stand otherwise since the last load of the data, how they stood before, and by which claims.';

/** As Atom (RFC 4287). Titles are HTML there, so what sentences hold of its signs is written out. */
export function atomOf({ title, site, self, page, entries, ofOne }: Fed): string {
  const feed = new Feed({
    id: `${site}${self}`,
    title: printable(title),
    description: DESCRIPTION,
    link: `${site}${page}`,
    feedLinks: { atom: `${site}${self}` },
    updated: updatedAt(entries),
    generator: 'Antiphon',
    author: { name: 'Antiphon' },
  });
  for (const { id, title: text, url, summary, html, at } of itemsOf({ entries, site, ofOne }))
    feed.addItem({
      id,
      title: escapeMarkup(text),
      link: url,
      description: escapeMarkup(summary),
      // The library splits only the first of these, each of which would end the CDATA of the content.
      content: printable(html).replaceAll(']]>', ']]&gt;'),
      date: new Date(at),
      published: new Date(at),
    });
  return feed.atom1();
}

/** The same as JSON Feed 1.1. */
export function jsonFeedOf({ title, site, self, page, entries, ofOne }: Fed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: DESCRIPTION,
    home_page_url: `${site}${page}`,
    feed_url: `${site}${self}`,
    language: 'en',
    authors: [{ name: 'Antiphon' }],
    items: itemsOf({ entries, site, ofOne }).map(({ id, title: text, url, summary, html, at }) => ({
      id,
      url,
      title: text,
      summary,
      content_html: html,
      date_published: at,
      date_modified: at,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
