import { byPosition, SeedError, type SeedIssue } from '../seed/model/seed-error.ts';
import { type Change, withChanges } from './change.ts';
import type { Done } from './journal.ts';
import { occurrenceIn } from './occurrence.ts';
import { orphansOf } from './orphans.ts';
import type { Planning } from './plan.ts';
import { refused } from './refusal.ts';
import type { Making, Snapshot } from './snapshot.ts';
import { partsWith, printed, type Source } from './source.ts';
import { isWrong, type View, viewOf } from './view.ts';
import type { Texts } from './write.ts';

/** An edit that is ready to be written. */
export interface Edited {
  readonly texts: Texts;
  readonly done: Pick<Done, 'words' | 'changes' | 'proposal' | 'decision'>;
}

export function requireSource({ source, broken }: Snapshot): Source {
  if (source !== undefined) return source;
  const [first] = broken;
  throw refused(
    'the file of this source cannot be read now, so nothing can be written to it',
    first === undefined ? 'look at it in a text editor' : `${first.file}:${first.line}: ${first.message}`,
  );
}

/** What a plan needs to know of the folder. */
export function planningOf(
  { view: { store }, proposals }: Snapshot,
  source: Source,
  { formatter, text, domain }: Making,
): Planning {
  const readers = new Map<string, Set<string>>();
  for (const claim of store.claims())
    for (const id of [...claim.passages, ...claim.context])
      readers.set(id, (readers.get(id) ?? new Set()).add(claim.id));
  return {
    vocabulary: formatter.vocabulary,
    points: text.points,
    occurrence: occurrenceIn(store, domain),
    isTaken: (id) => store.isDeclared(id) || store.merged.has(id),
    orphansOf: (claim) => orphansOf(claim, source, { store, proposals }),
    isRead: (key, but) =>
      [...(readers.get(`${source.document}-${key}`) ?? [])].some((claim) => claim !== but),
  };
}

/** The files with changes in them. Throws a Refusal where something would be wrong by them that was not before. */
export async function textsWith(
  snapshot: Snapshot,
  before: Texts,
  changes: readonly Change[],
  making: Making,
): Promise<Texts> {
  if (changes.length === 0) return before;
  const source = requireSource(snapshot);
  const after = withChanges(source, changes);
  const view = viewOf(partsWith(snapshot.files, after, making.formatter), making.domain);
  try {
    const issues = newlyWrong(snapshot.view, view)
      .filter((issue) => !isLeftOpen(issue, view))
      .map((issue) => view.places.told(issue));
    const [first, ...more] = issues;
    if (first !== undefined)
      throw refused(
        more.length === 0 ? first.message : `${first.message} (and ${more.length} more)`,
        first.hint ?? 'put this right first',
        issues,
      );
  } finally {
    view.close();
  }
  const { changes: made, issues } = await printed(after, making.formatter);
  if (issues.length > 0) throw new SeedError(issues);
  const [seed, passages] = [...made].reduce<[string | undefined, string | undefined]>(
    ([one, other], [path, text]) => (path === source.file.path ? [text, other] : [one, text]),
    [before.seed, before.passages],
  );
  return { ...before, seed, passages };
}

/** What is wrong by an edit and was not before, wherever it stands now; in the order of the files. */
export function newlyWrong(before: Pick<View, 'issues'>, after: Pick<View, 'issues'>): readonly SeedIssue[] {
  const known = new Map<string, number>();
  for (const { message } of before.issues.filter(isWrong)) known.set(message, (known.get(message) ?? 0) + 1);
  const wrong = after.issues.filter(isWrong).toSorted(byPosition);
  return wrong.flatMap((issue) => {
    const count = known.get(issue.message) ?? 0;
    if (count === 0) return [issue];
    known.set(issue.message, count - 1);
    return [];
  });
}

/** What another claim has to say yet: that an event took place, once somebody has spoken of it. It is told, and no edit is refused for it. */
export const isLeftOpen = (issue: SeedIssue, { store, places }: View): boolean =>
  store.paths.get(issue)?.[0] === 'id' && places.of(issue).claim === null;
