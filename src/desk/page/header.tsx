import type { DeskState } from '../protocol.ts';

interface HeaderProps {
  readonly state: DeskState;
  readonly uncovered: number;
  readonly gone: string | undefined;
  readonly onNext: () => void;
  readonly onProposal: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onChanged: () => void;
  readonly onKeys: () => void;
}

/** What is worked on, how far it is, and the way back. */
export function Header({
  state,
  uncovered,
  gone,
  onNext,
  onProposal,
  onUndo,
  onRedo,
  onChanged,
  onKeys,
}: HeaderProps) {
  const { document, sentences, proposals, undo, redo } = state;
  const covered = sentences.length - uncovered;
  return (
    <header class="desk-header">
      <div class="title">
        <h1 title={document.name}>
          <small>The desk</small> <bdi>{document.name}</bdi>
        </h1>
        <p class={gone ? 'saved gone' : 'saved'} role="status">
          {gone ?? `All saved in ${document.file}`}
        </p>
      </div>
      <p class="progress">
        <meter min={0} max={sentences.length} value={covered} aria-label="Sentences covered" />{' '}
        {uncovered === 0 ? (
          <>All {sentences.length} sentences are covered.</>
        ) : (
          <>
            <strong>{uncovered}</strong> of {sentences.length} uncovered{' '}
            <button type="button" onClick={onNext}>
              Next uncovered <kbd>N</kbd>
            </button>
          </>
        )}{' '}
        {proposals.length > 0 && (
          <>
            <strong>{proposals.length}</strong> proposed{' '}
            <button type="button" onClick={onProposal}>
              Next proposal <kbd>P</kbd>
            </button>
          </>
        )}
      </p>
      <p class="buttons">
        <button type="button" onClick={onUndo} disabled={undo === null} aria-keyshortcuts="Control+Z">
          Undo{undo && ': '}
          {undo && <span class="what">{undo}</span>}
        </button>
        <button type="button" onClick={onRedo} disabled={redo === null} aria-keyshortcuts="Control+Shift+Z">
          Redo{redo && ': '}
          {redo && <span class="what">{redo}</span>}
        </button>
        <button type="button" onClick={onChanged} aria-keyshortcuts="C">
          What changed <kbd>C</kbd>
        </button>
        <button type="button" onClick={onKeys} aria-keyshortcuts="?">
          Keys <kbd>?</kbd>
        </button>
      </p>
    </header>
  );
}
