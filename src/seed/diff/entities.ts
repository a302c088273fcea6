import type { SeedEntity } from '../model/seed.ts';
import type { EntityChange, EntityState } from './difference.ts';
import type { DiffSide } from './sides.ts';

/** Records that appear, vanish, or have another name or kind than before. */
export function entityChanges(before: DiffSide, after: DiffSide): readonly EntityChange[] {
  const known = new Map<string, string>();
  for (const entity of before.view.entities()) known.set(entity.id, calledOf(entity));
  const appears: EntityChange[] = [];
  const changed: EntityChange[] = [];
  for (const entity of after.view.entities()) {
    const old = known.get(entity.id);
    known.delete(entity.id);
    if (old === undefined) appears.push(change(undefined, stateOf(after, entity.id)));
    else if (old !== calledOf(entity))
      changed.push(change(stateOf(before, entity.id), stateOf(after, entity.id)));
  }
  const vanishes = [...known.keys()].map((id) => {
    const end = after.view.canonical(id);
    return change(stateOf(before, id), undefined, end === id ? null : end);
  });
  return [appears, vanishes, changed].flatMap((of) => of.sort(byId));
}

const calledOf = ({ kind, values }: SeedEntity): string => `${kind}\n${String(values.name)}`;

function stateOf({ view, facts }: DiffSide, id: string): EntityState | undefined {
  const entity = view.entity(id);
  if (entity === undefined) return undefined;
  return { id, name: view.nameOf(id), kind: entity.kind, standing: facts.standingOf(id) ?? null };
}

const change = (
  before: EntityState | undefined,
  after: EntityState | undefined,
  mergedInto: string | null = null,
): EntityChange => ({
  what: before === undefined ? 'appears' : after === undefined ? 'vanishes' : 'changed',
  before: before ?? null,
  after: after ?? null,
  mergedInto,
});

const idOf = ({ before, after }: EntityChange): string => (after ?? before)?.id ?? '';
const byId = (a: EntityChange, b: EntityChange): number => (idOf(a) < idOf(b) ? -1 : 1);
