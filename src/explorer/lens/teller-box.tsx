import type { SearchAnswer, SearchHit } from '../../dossier/search-answer.ts';
import type { Named } from '../api/answers.ts';
import { ask } from '../api/ask.ts';
import { Combobox } from '../search/combobox.tsx';
import type { Find } from '../search/latest.ts';
import { STRINGS } from '../strings.ts';
import type { Names } from './names.ts';

/** How many are offered at a time. */
const MOST = 10;

interface TellerBoxProps {
  readonly label: string;
  /** What it says while nobody is chosen. */
  readonly everybody: string;
  readonly chosen: readonly string[];
  readonly names: Names;
  readonly find: Find;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Those whom a lens names, each with a way to take it out, and a box that finds more of them. Nothing is asked before it is entered. */
export function TellerBox({ label, everybody, chosen, names, find, onChange }: TellerBoxProps) {
  return (
    <div class="tellers">
      <span class="tellers-label">{label}</span>
      {chosen.map((id) => {
        const name = names.get(id) ?? id;
        return (
          <button
            key={id}
            type="button"
            class="chosen"
            aria-label={STRINGS.notOnly(name)}
            onClick={() => onChange(chosen.filter((one) => one !== id))}
          >
            <bdi>{name}</bdi> <span aria-hidden="true">×</span>
          </button>
        );
      })}
      <Combobox
        label={label}
        placeholder={chosen.length === 0 ? everybody : STRINGS.andAlso}
        find={find}
        offers
        onChoose={({ id }) => onChange([...new Set([...chosen, id])])}
      />
    </div>
  );
}

/** Documents: the first ones, as long as nobody types. */
export const findDocuments: Find = async (text, signal) => ({
  hits:
    text === ''
      ? await firstDocuments(signal)
      : found(await ask('search', { text, kinds: ['Document'], first: MOST }, signal)),
});

/** Documents, and actors who say something themselves. */
export const findTellers: Find = async (text, signal) => {
  if (text !== '') {
    const wanted = { text, kinds: ['Actor', 'Document'], asserting: true, first: MOST };
    return { hits: found(await ask('search', wanted, signal)) };
  }
  const [documents, { actors }] = await Promise.all([
    firstDocuments(signal),
    ask('tellers', { first: MOST }, signal),
  ]);
  // Some of both: a graph may have many documents.
  const some = [...documents.slice(0, MOST / 2), ...actors.nodes.map((actor) => hitOf(actor, actor.kind))];
  return { hits: some.slice(0, MOST) };
};

/** What was found alone: an event that was responded to says nothing. */
const found = ({ search }: SearchAnswer): readonly SearchHit[] =>
  search.map(({ responded: _, ...hit }) => hit);

const firstDocuments = async (signal: AbortSignal): Promise<readonly SearchHit[]> =>
  (await ask('documents', { first: MOST }, signal)).documents.nodes.map((one) => hitOf(one, 'Document'));

const hitOf = ({ id, name }: Named, kind: string): SearchHit => ({
  entity: { id, name, kind, description: null },
  field: 'NAME',
  text: name,
});
