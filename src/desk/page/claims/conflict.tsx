import type { DeskClaim } from '../../protocol.ts';

interface ConflictProps {
  /** The claim as it stands now; undefined if it was removed. */
  readonly theirs: DeskClaim | undefined;
  /** What mine would read as. */
  readonly mine: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two versions of one claim; the person chooses, and nothing is lost before. */
export function Conflict({ theirs, mine, onMine, onTheirs }: ConflictProps) {
  return (
    <section class="conflict" role="alert" aria-labelledby="conflict-title">
      <h3 id="conflict-title">Somebody else changed this claim meanwhile</h3>
      <p>Both versions are below; choose the one that is to stand.</p>
      <dl>
        <dt>As it stands now</dt>
        <dd>{theirs ? <bdi>{theirs.sentence}</bdi> : 'It was removed.'}</dd>
        <dt>Yours</dt>
        <dd>
          <bdi>{mine}</bdi>
        </dd>
      </dl>
      <p class="buttons">
        <button type="button" onClick={onMine}>
          {theirs ? 'Let mine stand' : 'Write mine as a new claim'}
        </button>
        <button type="button" onClick={onTheirs}>
          {theirs ? 'Let theirs stand' : 'Leave it removed'}
        </button>
      </p>
    </section>
  );
}
