import { type Change, inverse, isStanding } from './change.ts';
import type { Done } from './journal.ts';
import { type Edited, requireSource, textsWith } from './making.ts';
import { withoutPatch } from './patch.ts';
import { withoutProposal, withProposal } from './proposals.ts';
import { conflict, refused } from './refusal.ts';
import type { Making, Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import type { Texts } from './write.ts';

/** Takes an edit back: to the letter if nobody wrote since, else entry by entry, unless one of them was changed. */
export async function undone(
  snapshot: Snapshot,
  before: Texts,
  last: Done | undefined,
  making: Making,
): Promise<Edited> {
  if (last === undefined)
    throw refused('there is nothing to undo', 'only what you did yourself can be undone');
  const changes = last.changes.map(inverse).toReversed();
  return takenBack(snapshot, before, { last, changes, verb: 'undone' }, making);
}

/** Makes an edit again that was taken back. */
export async function redone(
  snapshot: Snapshot,
  before: Texts,
  last: Done | undefined,
  making: Making,
): Promise<Edited> {
  if (last === undefined)
    throw refused('there is nothing to do again', 'only what was undone can be done again');
  return takenBack(snapshot, before, { last, changes: last.changes, verb: 'done again' }, making);
}

interface TakingBack {
  readonly last: Done;
  readonly changes: readonly Change[];
  readonly verb: 'undone' | 'done again';
}

async function takenBack(
  snapshot: Snapshot,
  before: Texts,
  { last, changes, verb }: TakingBack,
  making: Making,
): Promise<Edited> {
  const done = { words: last.words, changes: [] };
  const exact = exactly(before, last);
  if (exact !== undefined) return { texts: exact, done };
  const source = requireSource(snapshot);
  const changed = changes.find(
    (change) => (change.sort === 'claim' || change.sort === 'document') && !isStanding(source, change),
  );
  if (changed !== undefined)
    throw conflict(`this cannot be ${verb} (${last.words}): ${changed.id} was changed since`);
  const possible = changes.filter(
    (change) =>
      isStanding(source, change) && (change.after !== null || !isNeeded(snapshot, source, change, changes)),
  );
  const texts = await textsWith(snapshot, before, possible, making);
  return { texts: { ...texts, proposals: proposalsAfter(before, last, verb) || before.proposals }, done };
}

/** The texts as they were, if each is as the edit left it. */
function exactly(before: Texts, { patches }: Done): Texts | undefined {
  let texts = before;
  for (const patch of patches) {
    const text = withoutPatch(before[patch.file] ?? '', patch);
    // A file that the edit made would be left empty, which is none.
    if (text === undefined || text === '') return undefined;
    texts = { ...texts, [patch.file]: text };
  }
  return patches.length === 0 ? undefined : texts;
}

/** Whether somebody else speaks of an entity by now, or quotes the same words. */
function isNeeded(
  { view: { store } }: Snapshot,
  { document }: Source,
  { sort, id }: Change,
  changes: readonly Change[],
): boolean {
  const own = new Set(changes.flatMap((change) => (change.sort === 'claim' ? [change.id] : [])));
  if (sort === 'claim') return false;
  for (const claim of store.claims()) {
    if (own.has(claim.id)) continue;
    const { subject, object, assertedBy, relayedBy, madeIn, passages, context } = claim;
    const named =
      sort === 'entity' ? [subject, object, assertedBy, ...relayedBy, ...madeIn] : [...passages, ...context];
    if (named.includes(sort === 'entity' ? id : `${document}-${id}`)) return true;
  }
  return false;
}

function proposalsAfter(
  { proposals = '' }: Texts,
  { proposal, decision }: Done,
  verb: TakingBack['verb'],
): string | undefined {
  if (proposal === undefined || proposal === null || decision === undefined) return proposals;
  return verb === 'undone'
    ? withProposal({ text: proposals }, proposal)
    : withoutProposal({ text: proposals }, String(proposal.id), decision);
}
