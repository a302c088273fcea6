import { atomAddress, changesAddress, JSON_FEED, loadAddress } from '../../changes/address.ts';
import type { ChangedFact, LoadEntry } from '../../changes/change.ts';
import { changesOfStatement, changesStatement, entryIn } from '../../changes/read.ts';
import { leftOutText, loadTitle, maybeLeftOutText } from '../../changes/told.ts';
import type { Statement } from '../../cypher/statement.ts';
import { recordAddress } from '../../dossier/address.ts';
import { QueryError } from '../../errors.ts';
import type { Answer } from '../http/answer.ts';
import { fileAnswer, knownOf, pageAnswer, unchanged } from '../http/file-answer.ts';
import type { HttpRequest } from '../http/request.ts';
import { namesIn } from './asked-about.ts';
import { ChangeItem } from './change-parts.tsx';
import { type AskingOptions, askedIn } from './drawings.ts';
import { ATOM_TYPE, atomOf, DESCRIPTION, type Fed, JSON_FEED_TYPE, jsonFeedOf, updatedAt } from './feed.tsx';
import { htmlPage } from './html.tsx';
import { type Page, pathOf, type Visit } from './page.ts';
import type { SiteOf } from './picture.ts';

/** Asks which ids were merged into a record: what is noted under these is about it, too. */
export type AskFormerIds = (id: string) => Statement;

export interface ChangesOptions extends AskingOptions {
  readonly siteOf: SiteOf;
  readonly askFormerIds?: AskFormerIds | undefined;
}

interface Form {
  readonly mediaType: string;
  readonly write: (fed: Fed) => string;
}

const ATOM: Form = { mediaType: ATOM_TYPE, write: atomOf };
const FORMS: ReadonlyMap<string, Form> = new Map([
  ['/changes.atom', ATOM],
  [JSON_FEED, { mediaType: JSON_FEED_TYPE, write: jsonFeedOf }],
]);

/** The saved operation that tells what a record is called, and follows merged ids. */
const NAMES = 'names';

const OF_RECORD = /^\/e\/(.+)\.atom$/;

/** `/changes`: which facts the last loads changed, for people and as feeds; `/e/<id>.atom`: the same of one record. */
export function changesPages(asking: ChangesOptions): readonly Page[] {
  const options = { ...asking, all: new AllLoads() };
  return [
    {
      path: '/changes',
      match: ({ pathname }) => pathname === '/changes',
      handle: (visit) => pageFor(options, visit),
    },
    ...[...FORMS].map(
      ([path, form]): Page => ({
        path,
        match: ({ pathname }) => pathname === path,
        handle: (visit) => feedFor(options, visit, form, undefined),
      }),
    ),
    {
      path: '/e/<id>.atom',
      match: ({ pathname }) => OF_RECORD.test(pathname),
      handle: (visit) => feedFor(options, visit, ATOM, OF_RECORD.exec(pathOf(visit.url))?.[1]),
    },
  ];
}

interface Finding extends ChangesOptions {
  readonly all: AllLoads;
}

/** What all loads changed: much to read and check, so that is done once for each version of the graph. */
class AllLoads {
  #known: { readonly tag: string; readonly entries: readonly LoadEntry[] } | undefined;

  async read({ context, version }: Visit): Promise<readonly LoadEntry[]> {
    if (version !== undefined && this.#known?.tag === version.tag) return this.#known.entries;
    const entries = (await context.run(changesStatement())).map(entryIn);
    this.#known = version && { tag: version.tag, entries };
    return entries;
  }
}

interface Found {
  readonly entries: readonly LoadEntry[];
  readonly about: { readonly id: string; readonly name: string } | undefined;
}

/** The loads that changed something, of one record if one is named. Throws a QueryError if there never was such a record. */
async function find(
  options: Finding,
  visit: Visit,
  { id, load }: { readonly id: string | undefined; readonly load?: string | undefined },
): Promise<Found> {
  const { context } = visit;
  if (id === undefined) {
    const entries =
      load === undefined
        ? await options.all.read(visit)
        : (await context.run(changesStatement(load))).map(entryIn);
    return { entries, about: undefined };
  }
  const record = await recordNamed(options, visit, id);
  const key = record?.id ?? id;
  const { askFormerIds } = options;
  const former = askFormerIds === undefined ? [] : await context.run(askFormerIds(key));
  const entries = (
    await context.run(changesOfStatement([key, ...former.map(([old]) => String(old))], load))
  ).map(entryIn);
  const own = entries
    .filter(({ changes, unlisted }) => changes.length > 0 || unlisted > 0)
    .map((entry) => ({ ...entry, total: entry.changes.length }));
  const about = record ?? formerIn(own, id);
  if (about === undefined)
    throw new QueryError(`no record has the id ${JSON.stringify(id)}, and none had it that changed`, {
      code: 'NOT_FOUND',
      hint: `${recordAddress(id)} says which ids are like it`,
    });
  return { entries: own, about };
}

async function recordNamed(options: ChangesOptions, visit: Visit, id: string): Promise<Found['about']> {
  if (!options.operations.has(NAMES)) return undefined;
  return namesIn(await askedIn(options, visit)(NAMES, { ids: [id] }), [id])[0];
}

/** A record that is gone, as the changes that took it away name it. */
const formerIn = (entries: readonly LoadEntry[], id: string): Found['about'] =>
  entries
    .flatMap(({ changes }) =>
      changes.flatMap(({ subject, object, claims }) => [
        subject,
        ...(object ? [object] : []),
        ...claims.flatMap(({ sources }) => sources),
      ]),
    )
    .find((one) => one.id === id);

const titleOf = ({ about }: Pick<Found, 'about'>): string =>
  about === undefined ? 'What changed' : `What changed: ${about.name}`;

async function feedFor(options: Finding, visit: Visit, form: Form, id: string | undefined): Promise<Answer> {
  const { request, url, version } = visit;
  noParameters(url, []);
  const known = knownOf(request, 'file', version?.tag);
  const same = unchanged(known);
  if (same !== undefined) return same;
  const { entries, about } = await find(options, visit, { id });
  const site = options.siteOf(request);
  const body = form.write({
    title: `${titleOf({ about })} · Antiphon`,
    site,
    self: id === undefined ? url.pathname : atomAddress(id),
    page: changesAddress(about?.id),
    entries,
    ofOne: about !== undefined,
  });
  const answer = fileAnswer(known, { mediaType: form.mediaType, body });
  return withLastModified(answer, updatedAt(entries), request.headers);
}

/** For readers that know only dates: where a client has a tag, that alone counts. */
function withLastModified(
  answer: Answer,
  updated: Date,
  { 'if-none-match': tag, 'if-modified-since': since }: HttpRequest['headers'],
): Answer {
  const headers: Answer['headers'] = { ...answer.headers, 'last-modified': updated.toUTCString() };
  const isKnown =
    answer.status === 200 &&
    headers.etag !== undefined &&
    tag === undefined &&
    since !== undefined &&
    Math.floor(updated.getTime() / 1_000) * 1_000 <= Date.parse(since);
  return isKnown ? { status: 304, headers, body: null } : { ...answer, headers };
}

async function pageFor(options: Finding, visit: Visit): Promise<Answer> {
  const { request, url, version } = visit;
  noParameters(url, ['about', 'load']);
  const known = knownOf(request, 'page', version?.tag);
  const same = unchanged(known);
  if (same !== undefined) return same;
  const load = url.searchParams.get('load');
  const { entries, about } = await find(options, visit, {
    id: url.searchParams.get('about') ?? undefined,
    load: load ?? undefined,
  });
  const shown = load === null ? shownOf(entries) : entries.length;
  const title = titleOf({ about });
  const page = htmlPage({
    title: `${title} · Antiphon`,
    head: about && (
      <link rel="alternate" type="application/atom+xml" title={title} href={atomAddress(about.id)} />
    ),
    body: (
      <main class="wide">
        <p class="quiet">
          <a href="/">Antiphon</a> › {about ? <a href={changesAddress()}>What changed</a> : 'What changed'}
        </p>
        <h1>
          {about ? (
            <>
              What changed: <a href={recordAddress(about.id)}>{about.name}</a>
            </>
          ) : (
            title
          )}
        </h1>
        <p>{DESCRIPTION} The newest load stands first; the oldest are forgotten.</p>
        <p class="elsewhere">
          Follow it: <a href={atomAddress(about?.id)}>Atom feed</a>
          {about === undefined && (
            <>
              {' · '}
              <a href={JSON_FEED}>JSON feed</a>
            </>
          )}
        </p>
        {entries.length === 0 && <p>{load === null ? NONE[about ? 'record' : 'all'] : NONE.load}</p>}
        {entries.map((entry, index) =>
          index < shown ? (
            <Load key={entry.id} entry={entry} ofOne={about !== undefined} />
          ) : (
            <h2 key={entry.id}>
              <time dateTime={entry.at}>{momentText(entry.at)}</time>.{' '}
              <a href={loadAddress(entry.id, about?.id)}>{headOf(entry, about !== undefined)}</a>
            </h2>
          ),
        )}
      </main>
    ),
  });
  return pageAnswer(request, page, version?.tag);
}

const NONE_LISTED = 'Nothing that is listed concerns it';

const headOf = (entry: LoadEntry, ofOne: boolean): string =>
  ofOne && entry.changes.length === 0 ? NONE_LISTED : loadTitle(entry);

const NONE = {
  record: 'None of the loads that are remembered changed it.',
  all: 'No load is remembered yet.',
  load: 'No load is remembered that has this id.',
} as const;

/** A page is read to its end: of more changes than these, only the loads are named, each with a page of its own. */
const MOST_CHANGES = 400;

/** How many of the loads, from the newest on, are told in full: one at least. */
function shownOf(entries: readonly LoadEntry[]): number {
  let changes = 0;
  const last = entries.findIndex((entry) => {
    changes += entry.changes.length;
    return changes > MOST_CHANGES;
  });
  return last === -1 ? entries.length : Math.max(1, last);
}

const GROUPS = [
  ['changed', 'Stand otherwise'],
  ['vanishes', 'No longer in the data'],
  ['appears', 'New'],
] as const satisfies readonly (readonly [ChangedFact['what'], string])[];

function Load({ entry, ofOne }: { readonly entry: LoadEntry; readonly ofOne: boolean }) {
  const { id, at, changes } = entry;
  const more = ofOne ? maybeLeftOutText(entry) : leftOutText(entry);
  return (
    <section class="load" id={id}>
      <h2>
        <time dateTime={at}>{momentText(at)}</time>. {headOf(entry, ofOne)}
      </h2>
      {GROUPS.map(([what, title]) => {
        const own = changes.filter((change) => change.what === what);
        if (own.length === 0) return null;
        return (
          <>
            <h3>
              {title} ({own.length})
            </h3>
            <ul class="changes">
              {own.map((change) => (
                <ChangeItem key={change.id} change={change} isCut={entry.isCut} />
              ))}
            </ul>
          </>
        );
      })}
      {more !== undefined && <p>{more}</p>}
    </section>
  );
}

/** "28 November 2026, 18:05 UTC" */
const momentText = (at: string): string =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at)).replace(' at ', ', ')} UTC`;

function noParameters(url: URL, known: readonly string[]): void {
  const unknown = [...url.searchParams.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new QueryError(`${url.pathname} takes no parameter ${JSON.stringify(unknown)}`, {
      hint: known.length === 0 ? 'leave it out' : `it takes ${known.join(', ')}`,
    });
}
