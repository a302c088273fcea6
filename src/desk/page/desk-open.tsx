import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskClaim, DeskEdit, DeskForm, DeskState } from '../protocol.ts';
import { AboutPart } from './article/about-part.tsx';
import { ArticlePane } from './article/article-pane.tsx';
import { type Article, type Chosen, chosenAt, isUncovered, passagesOf, spanOf } from './article/chosen.ts';
import { textOf } from './article/words.ts';
import { Changed } from './changed.tsx';
import { type Done, RightPane } from './claims/right-pane.tsx';
import type { After } from './form/form-keys.ts';
import { formOf, lacking, newForm } from './form/model.ts';
import { retoldIn } from './form/retold.ts';
import { Header } from './header.tsx';
import { Keys } from './keys.tsx';
import { useCards } from './use-cards.ts';
import { useClaim } from './use-claim.ts';
import type { Desk as DeskStore } from './use-desk.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useMe } from './use-me.ts';
import { useNames, usePhrases } from './use-names.ts';
import { useReading } from './use-reading.ts';

interface DeskProps {
  readonly desk: DeskStore;
  readonly form: DeskForm;
  readonly state: DeskState;
  readonly points: readonly string[];
}

const MOST_SAID = 200;

const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement?.matches(':disabled') === true;

/** The desk with an article on it. */
export function Desk({ desk, form, state, points }: DeskProps) {
  const article: Article = useMemo(() => ({ points, sentences: state.sentences }), [points, state.sentences]);
  const reading = useReading(article);
  const { chosen } = reading;
  const [said, say] = useState('');
  const [problem, setProblem] = useState<string>();
  const [all, setAll] = useState(false);
  const [noting, setNoting] = useState(false);
  const [about, setAbout] = useState(false);
  const [changed, setChanged] = useState(false);
  const [keys, setKeys] = useState(false);
  const [tab, setTab] = useState<'article' | 'claims'>('article');
  const [me, setMe] = useMe(form);
  const names = useNames(state.version);
  const phrases = usePhrases();

  const openAbout = (open: boolean) => {
    setAbout(open);
    if (open) setTab('article');
    else callArticle();
  };
  const makeAbout = async (change: DeskEdit) => {
    const outcome = await desk.make(change);
    if (outcome && 'refusal' in outcome) desk.take(outcome.refusal);
    return outcome;
  };
  const callArticle = () => {
    setTab('article');
    reading.call();
  };
  const onSaved = (after: After, now: DeskState) => {
    if (after === 'another') return;
    reading.goOn(now);
    callArticle();
  };
  const writing = useClaim({ desk, form, state, me, say, onSaved });
  useEffect(() => {
    const [words] = writing.claim?.passages ?? [];
    if (!writing.open || words === undefined) return callArticle();
    // A form that comes back is read beside its words.
    const there = chosenAt(article, words);
    reading.setChosen(there);
    requestAnimationFrame(() =>
      document.querySelector(`[data-place="${there?.sentence}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
  }, []);

  /** Makes a change that needs no form, and says how it went. */
  const make = async (change: DeskEdit, done: Done): Promise<boolean> => {
    setProblem(undefined);
    const outcome = await desk.make(change);
    if (outcome === undefined) return false;
    if ('state' in outcome) {
      say(typeof done === 'string' ? done : done(outcome.state));
      // What had the focus may be gone with the change: a card, a button that has nothing more to undo.
      requestAnimationFrame(() => requestAnimationFrame(() => isFocusLost() && reading.call()));
      return true;
    }
    desk.take(outcome.refusal);
    const { message, hint } = outcome.refusal;
    setProblem([message, hint].filter(Boolean).join(' '));
    return false;
  };
  const undo = () => void (state.undo && make({ do: 'undo' }, `Undone: ${state.undo}`));
  const redo = () => void (state.redo && make({ do: 'redo' }, `Done again: ${state.redo}`));

  const choose = (next: Chosen) => {
    reading.setChosen(next);
    setAll(false);
    setNoting(false);
    const words = textOf(points, spanOf(next));
    say(words.length > MOST_SAID ? `${words.slice(0, MOST_SAID)} …` : words);
  };
  const span = chosen && spanOf(chosen);
  const begin = () => {
    if (span === undefined) return;
    setTab('claims');
    // A note that was begun gives way: two forms at once would take each other's keys.
    setNoting(false);
    if (writing.claim !== undefined && !writing.open) return writing.reopen();
    const passages = passagesOf(article, span);
    const manner = writing.manner(passages);
    const isOwn = manner.assertedBy === state.document.id;
    const retold = isOwn ? retoldIn({ state, names, points, passages }) : undefined;
    writing.begin(newForm(passages, { ...manner, ...retold }));
  };
  const addWords = (name: 'passages' | 'context') => {
    if (span === undefined) return;
    writing.add(name, passagesOf(article, span));
    say('These words were added to the claim.');
    setTab('claims');
    const { claim } = writing;
    const predicate = form.predicates.find(({ name }) => name === claim?.predicate);
    document.getElementById(`claim-${(claim && lacking(claim, predicate)) ?? 'save'}`)?.focus();
  };
  const goNext = () => {
    const to = reading.next();
    if (to === undefined) return say('Every sentence is covered.');
    choose(to);
    callArticle();
  };
  const cards = useCards({ article, say, choose, setTab, setAll });
  const goToClaim = (id: string) => {
    setChanged(false);
    cards.goTo(state.claims.find((one) => one.id === id));
  };
  /** To the first proposal behind some words, in the order of the text. */
  const goToProposal = (from = span?.start ?? 0, all = state.proposals) => {
    if (!cards.goToNext(all, from)) callArticle();
  };
  const note = () => {
    setTab('claims');
    setNoting(true);
  };
  const edit = (claim: DeskClaim) => {
    setTab('claims');
    setNoting(false);
    writing.begin(
      formOf(claim, { replaces: { id: claim.id, fingerprint: claim.fingerprint }, proposal: null }),
    );
  };
  const onArticleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (writing.open) addWords(event.shiftKey ? 'context' : 'passages');
    else begin();
  };
  useGlobalKeys({
    undo,
    redo,
    letters: {
      n: goNext,
      x: note,
      d: () => openAbout(true),
      c: () => setChanged(true),
      p: () => goToProposal(),
      a: () => setAll(!all),
      '?': () => setKeys(true),
    },
    isWriting: writing.open,
    article: callArticle,
    turn: (inArticle) => {
      if (!inArticle) return callArticle();
      setTab('claims');
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.right input, .right button')?.focus(),
      );
    },
  });

  const uncovered = state.sentences.filter(isUncovered).length;
  const here = all || span === undefined ? undefined : span;
  return (
    <div class="desk" data-tab={tab}>
      <Header
        state={state}
        uncovered={uncovered}
        gone={desk.gone}
        onNext={goNext}
        onProposal={() => goToProposal()}
        onUndo={undo}
        onRedo={redo}
        onChanged={() => setChanged(true)}
        onKeys={() => setKeys(true)}
      />
      <nav class="tabs" aria-label="Parts of the desk">
        <button type="button" aria-current={tab === 'article'} onClick={() => setTab('article')}>
          Article
        </button>
        <button type="button" aria-current={tab === 'claims'} onClick={() => setTab('claims')}>
          Claims ({state.claims.length})
        </button>
      </nav>
      <main>
        <section class="left" aria-label="Article">
          <AboutPart
            form={form}
            state={state}
            words={span === undefined ? '' : textOf(points, span)}
            open={about}
            onOpen={openAbout}
            make={makeAbout}
            onSaved={() => {
              openAbout(false);
              say('Saved what is known of the article.');
            }}
          />
          <ArticlePane
            article={article}
            claims={state.claims}
            language={state.document.language}
            chosen={chosen}
            onChoose={choose}
            onKey={onArticleKey}
            called={reading.called}
          />
          <p class="buttons touch">
            <button
              type="button"
              class="main"
              onClick={() => (writing.open ? addWords('passages') : begin())}
            >
              {writing.open ? 'Add these words' : 'New claim on these words'}
            </button>
            <button type="button" onClick={note}>
              Says nothing
            </button>
          </p>
        </section>
        <RightPane
          form={form}
          state={state}
          points={points}
          names={names}
          phrases={phrases}
          chosen={chosen}
          here={here}
          writing={writing}
          noting={noting}
          problem={problem}
          me={me}
          onMe={setMe}
          onAll={() => setAll(!all)}
          onBegin={begin}
          onNote={note}
          onNoteDone={() => {
            setNoting(false);
            callArticle();
          }}
          onAbout={() => openAbout(true)}
          onClose={() => {
            writing.close();
            callArticle();
          }}
          onDrop={() => {
            writing.drop();
            callArticle();
          }}
          onEdit={edit}
          onChange={(proposal) => {
            setTab('claims');
            writing.begin(formOf(proposal, { replaces: null, proposal: proposal.id }));
          }}
          onDecided={({ id, passages }) =>
            goToProposal(
              passages[0]?.start,
              state.proposals.filter((one) => one.id !== id),
            )
          }
          make={make}
        />
      </main>
      <p class="unseen" role="status" aria-live="polite">
        {said}
      </p>
      {changed && (
        <Changed
          claims={new Set(state.claims.map(({ id }) => id))}
          onClaim={goToClaim}
          onClose={() => setChanged(false)}
        />
      )}
      {keys && <Keys onClose={() => setKeys(false)} />}
    </div>
  );
}
