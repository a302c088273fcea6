import { useMemo, useState } from 'preact/hooks';
import { capital } from '../../../dossier/capital.ts';
import type { DeskForm, ManualRow } from '../../protocol.ts';
import { plainText } from './plain-words.ts';

interface ManualPartProps {
  readonly form: DeskForm;
  /** Rows that name it come first. */
  readonly predicate: string | null;
}

const MOST = 12;

/** The coding manual, at the rows that speak of what is being written. */
export function ManualPart({ form, predicate }: ManualPartProps) {
  const [typed, setTyped] = useState('');
  const plain = useMemo(() => plainText(form), [form]);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = form.manual.filter((row) =>
    words.length > 0
      ? words.every((word) => textOf(row).includes(word))
      : predicate !== null && row.predicates.includes(predicate),
  );
  return (
    <details class="manual">
      <summary>
        Coding manual{predicate && words.length === 0 && found.length > 0 ? `: ${found.length} for this` : ''}
      </summary>
      <label>
        Search in the manual{' '}
        <input type="text" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </label>
      {found.length === 0 && (
        <p class="quiet">
          {words.length > 0 ? 'No row has these words.' : 'No row names this; search for words of the case.'}
        </p>
      )}
      <ul>
        {found.slice(0, MOST).map((row) => (
          <li key={`${row.section} ${row.situation}`}>
            <strong>{plain(row.situation)}</strong>
            <dl>
              {Object.entries(row.cells).map(
                ([heading, text]) =>
                  text !== '' && (
                    <div key={heading}>
                      <dt>{capital(plain(heading).replaceAll(/[“”]/g, ''))}</dt>
                      <dd>{plain(text)}</dd>
                    </div>
                  ),
              )}
            </dl>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p class="quiet">And {found.length - MOST} more; type more words.</p>}
    </details>
  );
}

const textOf = ({ section, situation, cells }: ManualRow): string =>
  [section, situation, ...Object.values(cells)].join(' ').toLowerCase();
