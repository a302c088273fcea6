import { diffSeeds } from '../seed/diff/index.ts';
import { toldFact } from '../seed/diff/told.ts';
import { SeedError } from '../seed/model/seed-error.ts';
import { withProposed } from './accept.ts';
import { alikeIn } from './alike.ts';
import { withChanges } from './change.ts';
import { isLeftOpen, newlyWrong, planningOf, requireSource } from './making.ts';
import { putClaim } from './plan.ts';
import type { ClaimDraft, DeskIssue, DeskPreview } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { Making, Snapshot } from './snapshot.ts';
import { partsWith } from './source.ts';
import { named } from './state.ts';
import { type View, viewOf } from './view.ts';

/** More facts than one claim ever changes for anybody who reads on. */
const MOST_FACTS = 40;

/** What a draft would make of the graph: nothing is written. */
export function previewOf(snapshot: Snapshot, draft: ClaimDraft, making: Making): DeskPreview {
  try {
    return previewed(snapshot, draft, making);
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    return { sentence: null, issues, facts: [], unsaid: [], alike: [] };
  }
}

/** What keeps a draft from being looked at; undefined where it is a fault of the program. */
function issuesOf(error: unknown): readonly DeskIssue[] | undefined {
  const issue = { claim: null, field: null, where: '' };
  if (error instanceof Refusal)
    return error.issues.length > 0
      ? error.issues
      : [{ ...issue, message: error.message, hint: error.hint ?? null }];
  if (error instanceof SeedError)
    return error.issues.map(({ message, hint }) => ({ ...issue, message, hint }));
  return undefined;
}

function previewed(snapshot: Snapshot, draft: ClaimDraft, making: Making): DeskPreview {
  const source = requireSource(snapshot);
  const planning = planningOf(snapshot, source, making);
  const { changes, claim, unsaid = [] } = putClaim(source, withProposed(snapshot, draft), planning);
  const after = withChanges(source, changes);
  const view = viewOf(partsWith(snapshot.files, after, making.formatter), making.domain);
  try {
    const issues = newlyWrong(snapshot.view, view)
      // What `unsaid` tells is no mistake: it is still to do.
      .filter((issue) => unsaid.length === 0 || !isLeftOpen(issue, view))
      .map((issue) => view.places.told(issue));
    const isFlawed = issues.some((issue) => issue.claim === claim);
    return {
      issues,
      unsaid: unsaid.map((id) => named(view.store, id)),
      alike: alikeIn(snapshot.view.store, draft),
      ...(isFlawed ? { sentence: null, facts: [] } : effectOf(snapshot.view, view, claim)),
    };
  } finally {
    view.close();
  }
}

function effectOf(before: View, after: View, id = ''): Pick<DeskPreview, 'sentence' | 'facts'> {
  const claim = after.facts?.view.claim(id);
  if (after.facts === undefined || claim === undefined) return { sentence: null, facts: [] };
  const sentence = after.facts.facts.sentenceOf(claim);
  if (before.facts === undefined) return { sentence, facts: [] };
  const { facts } = diffSeeds(before.facts, after.facts, { first: MOST_FACTS });
  return {
    sentence,
    facts: facts.map((change) => {
      const { text, standing, notes } = toldFact(change);
      return { what: change.what, text, standing, notes };
    }),
  };
}
