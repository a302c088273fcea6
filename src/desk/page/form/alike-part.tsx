import { kindLabel } from '../../../vocabulary.ts';
import type { Alike } from '../../protocol.ts';

interface AlikePartProps {
  readonly alike: Alike;
  readonly onTake: () => void;
}

/** Somebody new has the name of somebody known: before two are made of one, one key takes the known one. */
export function AlikePart({ alike: { known, isSame }, onTake }: AlikePartProps) {
  return (
    <p class="hint" role="status">
      There is a {kindLabel(known.kind)} {isSame ? 'of this name already' : 'of nearly this name'}: “
      <bdi>{known.name}</bdi>”. If it is another one, give the new one a name that tells them apart.{' '}
      <button type="button" aria-keyshortcuts="Alt+K" onClick={onTake}>
        It is the known one <kbd>Alt K</kbd>
      </button>
    </p>
  );
}
