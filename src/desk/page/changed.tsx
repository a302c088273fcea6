import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangedFact, DeskChanged } from '../protocol.ts';
import { Gone, getChanged } from './api.ts';
import { FactLine } from './form/preview-part.tsx';

interface ChangedProps {
  /** Claims of this article: only those can be gone to. */
  readonly claims: ReadonlySet<string>;
  readonly onClaim: (id: string) => void;
  readonly onClose: () => void;
}

/** What the claims that were written have made of the facts, over the page. */
export function Changed({ claims, onClaim, onClose }: ChangedProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [found, setFound] = useState<DeskChanged>();
  const [silent, setSilent] = useState<string>();
  useEffect(() => {
    dialog.current?.showModal();
    getChanged().then(setFound, (error: unknown) =>
      setSilent(error instanceof Gone ? error.message : 'It cannot be told now. Close this, and try again.'),
    );
  }, []);
  return (
    <dialog ref={dialog} class="keys changed" aria-labelledby="changed-title" onClose={onClose}>
      <h2 id="changed-title">What changed{found && ` since ${found.since}`}</h2>
      <p role="status">{silent ?? found?.problem ?? (found ? counted(found) : 'Comparing …')}</p>
      {found && found.facts.length > 0 && (
        <ul class="facts">
          {found.facts.map((fact) => (
            <FactLine key={`${fact.what} ${fact.text}`} fact={fact}>
              <Claims of={fact} known={claims} onClaim={onClaim} />
            </FactLine>
          ))}
        </ul>
      )}
      {found && found.entities.length > 0 && (
        <details>
          <summary>Records ({found.entities.length.toLocaleString('en')})</summary>
          <ul class="facts">
            {found.entities.map((entity) => (
              <FactLine key={`${entity.what} ${entity.text}`} fact={entity} />
            ))}
          </ul>
        </details>
      )}
      {found && found.more > 0 && (
        <p>And {found.more.toLocaleString('en')} more: `antiphon diff` lists all.</p>
      )}
      <button type="button" onClick={() => dialog.current?.close()}>
        Close <kbd>Esc</kbd>
      </button>
    </dialog>
  );
}

function counted({ facts, entities }: DeskChanged): string {
  const of = (what: ChangedFact['what']) => facts.filter((fact) => fact.what === what).length;
  if (facts.length === 0)
    return entities.length === 0 ? 'No fact differs.' : 'No fact differs; some records do.';
  return `New facts: ${of('appears')} (+). Gone: ${of('vanishes')} (−). Changed: ${of('changed')} (~).`;
}

interface ClaimsProps {
  readonly of: ChangedFact;
  readonly known: ReadonlySet<string>;
  readonly onClaim: (id: string) => void;
}

/** The claims that did it. */
function Claims({ of: { claims }, known, onClaim }: ClaimsProps) {
  if (claims.length === 0)
    return <small class="quiet note">No claim about it differs: it follows from other changes.</small>;
  return (
    <>
      {claims.map(({ id, text }) => (
        <small key={id} class="note">
          {known.has(id) ? (
            <button type="button" class="link" onClick={() => onClaim(id)}>
              <bdi>{text}</bdi>
            </button>
          ) : (
            <bdi>{text}</bdi>
          )}
        </small>
      ))}
    </>
  );
}
