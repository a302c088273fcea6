import { KindIcon } from '../../../dossier/kind-icon.tsx';
import type { Named } from '../../protocol.ts';

interface NewNameProps {
  readonly name: string;
  readonly kind?: string | undefined;
  readonly about?: string;
}

/** A row that makes somebody or something new: "New person: Ann Lee". */
export function NewName({ name, kind = '', about }: NewNameProps) {
  return (
    <>
      <span class="plus" aria-hidden="true">
        +
      </span>
      <span>
        New {kind || 'record'}: <bdi>{name}</bdi>
        {about && <small>{about}</small>}
        {kind === '' && <small>then say what it is</small>}
      </span>
    </>
  );
}

interface HitProps {
  readonly entity: Named;
  readonly about: string | null;
  readonly kind: string;
}

/** A row of whoever is known. */
export function Hit({ entity, about, kind }: HitProps) {
  return (
    <>
      <KindIcon kind={entity.kind} />
      <span>
        <bdi>{entity.name}</bdi>
        {about && (
          <small>
            <bdi>{about}</bdi>
          </small>
        )}
      </span>
      <small>{kind}</small>
    </>
  );
}
