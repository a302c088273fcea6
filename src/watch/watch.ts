import type { Stands } from '../changes/stands.ts';
import { type Cited, type CitedLine, statesOf } from './cited.ts';

/** What is known of ids now, wherever that is read. */
export interface Standings {
  /** For people: a folder, or the address of a server. */
  readonly name: string;
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Stands>>;
  /** Ids that are like one that nobody knows. */
  closeTo(id: string): Promise<readonly string[]>;
}

/** A claim by which something stands otherwise. */
export interface WatchedClaim {
  readonly id: string;
  readonly what: 'new' | 'gone';
  /** Null for one that is gone. */
  readonly sentence: string | null;
}

/** What became of one thing that was cited. */
export interface Watched {
  readonly line: number;
  readonly id: string;
  /** Where that id leads now. */
  readonly now: string;
  readonly what: 'same' | 'changed' | 'vanished' | 'unknown' | 'recorded';
  /** What it says, as it can be printed; its comment in the file where it is gone. */
  readonly sentence: string;
  readonly citedOn: string | null;
  /** What differs, by name. */
  readonly differs: Readonly<Record<string, { readonly before: string | null; readonly now: string | null }>>;
  readonly claims: readonly WatchedClaim[];
  readonly suggestions: readonly string[];
  readonly stands: Stands | null;
}

/** Tells of each thing that was cited how it stood and stands; facts that are gone are followed by their claims. */
export async function watch(lines: readonly CitedLine[], standings: Standings): Promise<readonly Watched[]> {
  const asked = lines.flatMap(({ id, cited }) => [id, ...(cited?.claims ?? [])]);
  const found = new Map(await standings.find([...new Set(asked)]));
  const isThere = (id: string) => (found.get(id)?.what ?? 'unknown') !== 'unknown';
  const followed = new Map(
    lines.flatMap(({ id, cited }) => {
      const claims = isThere(id) ? [] : (cited?.claims ?? []);
      const rid = claims.flatMap((claim) => found.get(claim)?.rid ?? [])[0];
      return rid === undefined ? [] : [[id, rid] as const];
    }),
  );
  if (followed.size > 0)
    for (const [id, stands] of await standings.find([...new Set(followed.values())])) found.set(id, stands);
  const told: Watched[] = [];
  for (const line of lines) {
    const stands = found.get(followed.get(line.id) ?? line.id);
    if (stands !== undefined && stands.what !== 'unknown') told.push(compared(line, stands));
    else {
      const suggestions = line.cited === undefined ? await standings.closeTo(line.id) : [];
      told.push(lost(line, suggestions));
    }
  }
  return told;
}

function compared({ line, id, cited }: CitedLine, stands: Stands): Watched {
  const now = stands.standing === null ? {} : statesOf(stands.standing);
  const own = {
    line,
    id,
    now: stands.id,
    sentence: stands.standing?.sentence ?? stands.name,
    stands,
    suggestions: [],
  };
  if (cited === undefined) return { ...own, what: 'recorded', citedOn: null, differs: {}, claims: [] };
  const names = [...new Set([...Object.keys(cited.states), ...Object.keys(now)])];
  const differs = Object.fromEntries(
    names
      .filter((name) => cited.states[name] !== now[name])
      .map((name) => [name, { before: cited.states[name] ?? null, now: now[name] ?? null }]),
  );
  const isSame = Object.keys(differs).length === 0;
  const isEvent = stands.what === 'event' || stands.what === 'record';
  // A fact that is another one now says something else, however sure both are.
  const isOther = !isEvent && stands.id !== id;
  return {
    ...own,
    what: isSame && !isOther ? 'same' : 'changed',
    citedOn: cited.on,
    differs,
    claims: isSame && !isOther ? [] : claimsBetween(cited, stands),
  };
}

/** Nothing where not all are known, then or now: one that is not named may be about it all the same. */
function claimsBetween({ claims, isCut }: Cited, stands: Stands): readonly WatchedClaim[] {
  if (isCut || !stands.isWhole) return [];
  const before = new Set(claims);
  const now = new Set(stands.claims.map(({ id }) => id));
  return [
    ...stands.claims.filter(({ id }) => !before.has(id)).map((claim) => ({ ...claim, what: 'new' as const })),
    ...claims.filter((id) => !now.has(id)).map((id) => ({ id, what: 'gone' as const, sentence: null })),
  ];
}

const lost = ({ line, id, cited, comment }: CitedLine, suggestions: readonly string[]): Watched => ({
  line,
  id,
  now: id,
  what: cited === undefined ? 'unknown' : 'vanished',
  sentence: comment === '' ? id : comment,
  citedOn: cited?.on ?? null,
  differs: Object.fromEntries(
    Object.entries(cited?.states ?? {}).map(([name, before]) => [name, { before, now: null }]),
  ),
  claims: (cited?.claims ?? []).map((claim) => ({ id: claim, what: 'gone', sentence: null })),
  suggestions,
  stands: null,
});

/** How something stands as of a day, to be kept in a line. */
export const citedNow = ({ standing, claims, isWhole }: Stands, on: string): Cited => ({
  on,
  states: standing === null ? {} : statesOf(standing),
  claims: claims.map(({ id }) => id),
  ...(!isWhole && { isCut: true }),
});
