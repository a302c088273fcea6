import { useState } from 'preact/hooks';
import type {
  DeskClaim,
  DeskEdit,
  DeskForm,
  DeskName,
  DeskPhrase,
  DeskProposal,
  DeskState,
  Span,
} from '../../protocol.ts';
import { type Chosen, touches } from '../article/chosen.ts';
import { ClaimFormPart } from '../form/claim-form.tsx';
import { recentOf } from '../form/recent.ts';
import { Todo } from '../todo.tsx';
import type { useClaim } from '../use-claim.ts';
import { ClaimsPane } from './claims-pane.tsx';
import { NoteForm } from './note-form.tsx';

/** What is said once a change is made. */
export type Done = string | ((now: DeskState) => string);

interface RightPaneProps {
  readonly form: DeskForm;
  readonly state: DeskState;
  readonly points: readonly string[];
  readonly names: readonly DeskName[];
  readonly phrases: readonly DeskPhrase[];
  readonly chosen: Chosen | undefined;
  /** The words whose claims are shown; undefined for all. */
  readonly here: Span | undefined;
  readonly writing: ReturnType<typeof useClaim>;
  readonly noting: boolean;
  readonly problem: string | undefined;
  readonly me: string;
  readonly onMe: (id: string) => void;
  readonly onAll: () => void;
  readonly onBegin: () => void;
  readonly onNote: () => void;
  readonly onNoteDone: () => void;
  readonly onAbout: () => void;
  readonly onClose: () => void;
  readonly onDrop: () => void;
  readonly onEdit: (claim: DeskClaim) => void;
  readonly onChange: (proposal: DeskProposal) => void;
  /** A proposal was accepted or rejected: the next one is looked at. */
  readonly onDecided: (proposal: DeskProposal) => void;
  readonly make: (change: DeskEdit, done: Done) => Promise<boolean>;
}

const FIRST_NOTE = 'It says nothing about who did what.';

/** What is claimed on the chosen words, and the form for what is to be claimed. */
export function RightPane(props: RightPaneProps) {
  const { form, state, points, chosen, here, writing, noting, problem, me, make } = props;
  const [lastNote, setLastNote] = useState(FIRST_NOTE);
  const sentence = chosen && state.sentences[chosen.sentence];
  const onThese = ({ passages }: Pick<DeskClaim, 'passages'>) =>
    here === undefined || passages.some((passage) => touches(passage, here));
  const claims = state.claims.filter(onThese);
  const proposals = state.proposals.filter(onThese);
  const { claim } = writing;
  const decide = (proposal: DeskProposal, change: DeskEdit, done: string) =>
    void make(change, done).then((ok) => ok && props.onDecided(proposal));
  return (
    <section class="right" aria-label="Claims">
      {problem && (
        <p class="wrong" role="alert">
          <bdi>{problem}</bdi>
        </p>
      )}
      {noting && sentence && (
        <NoteForm
          sentence={sentence}
          before={lastNote}
          onClose={props.onNoteDone}
          onSave={(note) => {
            if (note !== null) setLastNote(note);
            const done = note === null ? 'The note is gone.' : `Noted of ${sentence.key}: ${note}`;
            // Whoever goes on at once is not to type into the note; it comes back where it was not written.
            props.onNoteDone();
            void make({ do: 'note', sentence: sentence.key, note }, done).then((ok) => ok || props.onNote());
          }}
        />
      )}
      {writing.open && claim ? (
        <ClaimFormPart
          key={`${claim.replaces?.id} ${claim.proposal}`}
          form={form}
          state={state}
          points={points}
          claim={claim}
          recent={recentOf(state, writing.about?.who.id)}
          about={writing.about}
          before={writing.before}
          named={props.names}
          phrases={props.phrases}
          refused={writing.refused}
          saving={writing.saving}
          onClaim={writing.set}
          onSave={(after, written) => void writing.save(after, written)}
          onAbout={props.onAbout}
          onClose={props.onClose}
          onDrop={props.onDrop}
        />
      ) : (
        <p class="buttons">
          <button type="button" class="main" onClick={props.onBegin}>
            {claim ? 'Go on with the unfinished claim' : 'New claim on these words'} <kbd>Enter</kbd>
          </button>
          <button type="button" onClick={props.onNote}>
            This sentence says nothing <kbd>X</kbd>
          </button>
        </p>
      )}
      <div class="listing">
        <h2>
          {here === undefined ? 'All claims' : `Claims on ${sentence?.key ?? 'these words'}`}{' '}
          <small class="quiet">{claims.length.toLocaleString('en')}</small>
          {proposals.length > 0 && (
            <small class="quiet"> and {proposals.length.toLocaleString('en')} proposed</small>
          )}
        </h2>
        <button type="button" aria-pressed={here === undefined} onClick={props.onAll}>
          All claims <kbd>A</kbd>
        </button>
        {form.by !== null && (
          <span class="quiet">
            You are <bdi>{form.curators.find(({ id }) => id === form.by)?.name ?? form.by}</bdi>.
          </span>
        )}
        {form.by === null && form.curators.length > 1 && (
          <label>
            I am{' '}
            <select value={me} onChange={({ currentTarget }) => props.onMe(currentTarget.value)}>
              {form.curators.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {claims.length + proposals.length === 0 && (
        <p class="quiet">
          {sentence?.note
            ? `Says nothing, by the note: ${sentence.note}`
            : 'Nothing is claimed from these words yet.'}
        </p>
      )}
      <ClaimsPane
        points={points}
        claims={claims}
        proposals={proposals}
        me={me}
        onEdit={props.onEdit}
        onRemove={({ id, fingerprint }) =>
          void make({ do: 'remove', id, fingerprint }, ({ undo }) => `Done: ${undo}. Undo brings it back.`)
        }
        onReview={({ id, fingerprint }) =>
          void make({ do: 'review', id, fingerprint, by: me }, `You have read ${id} too.`).then(
            // The button that was pressed is gone.
            (ok) => ok && document.getElementById(`card-${id}`)?.focus(),
          )
        }
        onAccept={(proposal) =>
          decide(proposal, { do: 'accept', proposal: proposal.id, by: me }, 'The proposal is a claim now.')
        }
        onChange={props.onChange}
        onReject={(proposal) =>
          decide(proposal, { do: 'reject', proposal: proposal.id }, 'The proposal is rejected.')
        }
      />
      <Todo
        wrong={state.wrong}
        undone={state.undone}
        claims={state.claims}
        onClaim={(id) => {
          const found = state.claims.find((one) => one.id === id);
          if (found) props.onEdit(found);
        }}
      />
    </section>
  );
}
