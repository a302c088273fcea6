import { recordAddress } from '../../dossier/address.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { whenWords } from '../../dossier/when-words.ts';
import { isEventKind } from '../../drawing/kinds.ts';
import { kindLabel } from '../../vocabulary.ts';
import type { GraphNode, RecordAnswer } from '../api/answers.ts';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import { Failed } from '../failed.tsx';
import { lazily } from '../lazily.tsx';
import type { Scene } from '../scene/scene.ts';
import { standingOfRecord } from '../scene/standing.ts';
import type { Visible } from '../scene/visible.ts';
import { Search } from '../search/search.tsx';
import { STRINGS } from '../strings.ts';
import { asksWho, type View } from '../view/view.ts';
import { Candidates } from './candidates.tsx';
import { Cite } from './cite.tsx';
import { ClaimList } from './claim-card.tsx';
import { FactList } from './fact-list.tsx';
import { Grounds } from './grounds.tsx';
import { LazyFared } from './lazy-fared.ts';
import { OpenButton } from './open-button.tsx';
import { Known, KnownTerm } from './term.tsx';

const LazyDates = lazily(async () => (await import('../../dossier/dates.tsx')).SourceDates);

/** Actions on a record. */
export interface NodeActions {
  readonly select: (id: string) => void;
  readonly open: (id: string) => void;
  /** Removes what was opened around it. */
  readonly fold: (id: string) => void;
  readonly pin: (id: string) => void;
  readonly center: (id: string) => void;
  readonly chain: (id: string, direction: 'FORWARD' | 'BACK') => void;
  /** Asks how it is connected with another. */
  readonly connect: (id: string, other: string) => void;
}

interface NodePanelProps {
  readonly id: string;
  readonly scene: Scene;
  readonly visible: Visible;
  readonly view: View;
  readonly actions: NodeActions;
}

const MOST_CLAIMS = 100;

/** What is known of a record: its facts, what is said of it, and by whom. */
export function NodePanel({ id, scene, visible, view, actions }: NodePanelProps) {
  const { data, error, again } = useAsk('record', {
    id,
    first: MOST_CLAIMS,
    ...lensVariables(view),
  });
  const node = scene.nodes.get(id);
  const record = data?.node;
  if (node === undefined) return null;
  return (
    <>
      <Title node={node} />
      <Described node={node} record={record} view={view} />
      <Facts node={node} record={record} />
      {scene.outside.has(id) && <p class="quiet">{STRINGS.outside}</p>}
      {view.scope !== 'chain' && (
        <OpenButton id={id} scene={scene} visible={visible} view={view} onOpen={() => actions.open(id)} />
      )}
      <Buttons id={id} kind={node.kind} view={view} actions={actions} />
      <details class="connect">
        <summary>{STRINGS.howConnected}</summary>
        <Search label={STRINGS.otherEnd} onChoose={(other) => actions.connect(id, other)} />
      </details>
      <Failed asked={{ error, again }} />
      <h3>{STRINGS.relationsShown}</h3>
      <FactList key={id} id={id} scene={scene} edges={visible.edges} onSelect={actions.select} />
      {record?.rid && <LazyFared rid={record.rid} view={view} />}
      {record && <Candidates candidates={record.candidates} />}
      {record && <OwnClaims record={record} />}
    </>
  );
}

interface DescribedProps {
  readonly node: GraphNode;
  readonly record: RecordAnswer | undefined;
  readonly view: View;
}

/**
 * What it is, and what else it is called, in the words of the curators: nobody says who says so, and since when. Through a lens
 * on who says what by when that is not told.
 */
function Described({ node: { description }, record, view: { lens } }: DescribedProps) {
  const others = record?.names.filter((one) => one !== record.name) ?? [];
  if (asksWho(lens))
    return description || others.length > 0 ? <p class="quiet">{STRINGS.describedHidden}</p> : null;
  return (
    <>
      {description && <p>{description}</p>}
      {others.length > 0 && (
        <p class="quiet">
          {STRINGS.alsoKnownAs} <bdi>{others.join(', ')}</bdi>
        </p>
      )}
    </>
  );
}

/** What it is called; of what nobody reports, the heading is what is said of it and by whom. */
function Title({ node }: { readonly node: GraphNode }) {
  const { kind, name, occurrence, sentence } = node;
  const isClaimed = sentence !== null && standingOfRecord(node) === 'claimed';
  return (
    <>
      <p class="kind">
        <KindIcon kind={kind} occurrence={occurrence} size={18} /> <span>{kindLabel(kind)}</span>
        {isClaimed && <bdi>: {name}</bdi>}
      </p>
      <h2 tabIndex={-1}>
        <bdi>{isClaimed ? sentence : name}</bdi>
      </h2>
      {sentence !== null && !isClaimed && (
        <p>
          <bdi>{sentence}</bdi>
        </p>
      )}
    </>
  );
}

interface FactsProps {
  readonly node: GraphNode;
  readonly record: RecordAnswer | undefined;
}

/** When an event took place, and how sure it is that it did. */
function Facts({ node, record }: FactsProps) {
  const { kind, edtf, dateDisplay, occurrence, status, basis } = node;
  if (!isEventKind(kind)) return null;
  const said = record?.claims.nodes.filter(({ predicate }) => predicate === 'OCCURRED') ?? [];
  return (
    <>
      <dl class="known">
        <Known name={STRINGS.when}>
          <span title={edtf ?? undefined}>
            {whenWords({
              display: dateDisplay,
              isAgreed: record?.dateAgreed,
              isContested: record?.dateContested,
              text: record?.when?.text,
            })}
          </span>
          {record && <LazyDates dates={record.dates.nodes} />}
        </Known>
      </dl>
      <Grounds status={status} basis={basis} sources={record?.sources} occurrence={occurrence} claims={said}>
        <KnownTerm name={STRINGS.takesPlace} of="Occurrence" word={occurrence} />
        <KnownTerm name={STRINGS.stands} of="Status" word={status} />
        <KnownTerm name={STRINGS.basis} of="Basis" word={basis} />
        {typeof record?.sources === 'number' && <Known name={STRINGS.sources}>{record.sources}</Known>}
        {typeof record?.documentCount === 'number' && (
          <Known name={STRINGS.documents}>{record.documentCount}</Known>
        )}
      </Grounds>
    </>
  );
}

interface ButtonsProps {
  readonly id: string;
  readonly kind: string;
  readonly view: View;
  readonly actions: NodeActions;
}

function Buttons({ id, kind, view, actions }: ButtonsProps) {
  const { scope, opened, around } = view;
  const canFold = scope === 'around' && (opened.includes(id) || (around.length > 1 && around.includes(id)));
  return (
    <p class="buttons">
      {canFold && (
        <button type="button" title={STRINGS.foldTitle} onClick={() => actions.fold(id)}>
          {STRINGS.foldUp}
        </button>
      )}
      <button type="button" aria-pressed={view.pins.has(id)} onClick={() => actions.pin(id)}>
        {view.pins.has(id) ? STRINGS.unpin : STRINGS.pin}
      </button>
      <button type="button" onClick={() => actions.center(id)}>
        {STRINGS.centre}
      </button>
      {isEventKind(kind) && (
        <>
          <button type="button" onClick={() => actions.chain(id, 'FORWARD')}>
            {STRINGS.chainFrom}
          </button>
          <button type="button" onClick={() => actions.chain(id, 'BACK')}>
            {STRINGS.chainBack}
          </button>
        </>
      )}
    </p>
  );
}

/** Claims about the record itself, which no edge of the drawing shows. */
function OwnClaims({ record: { claims, id } }: { readonly record: RecordAnswer }) {
  const own = claims.nodes.filter(({ object, polarity }) => object === null || polarity !== 'AFFIRMED');
  return (
    <>
      {own.length > 0 && <h3>{STRINGS.saidOfIt}</h3>}
      <ClaimList key={id} claims={own} />
      <p class="quiet">
        {claims.totalCount > claims.nodes.length && `${STRINGS.moreClaims(claims.totalCount)}. `}
        <a class="full-record" href={recordAddress(id)}>
          {STRINGS.recordPage}
        </a>
      </p>
      <Cite claims={own.length > 0 ? own : claims.nodes} />
    </>
  );
}
