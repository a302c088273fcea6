import { lineOf } from '../drawing/certainty.ts';
import { labelOf } from '../vocabulary.ts';
import { mapWithout, recordAddress, withoutAddress } from './address.ts';
import { capital } from './capital.ts';
import { NameLink, Sample } from './cells.tsx';
import type { ReadOrigin, ReadPassage, ReadSource } from './source-answer.ts';
import { charactersWords, publishedIn, sentenceWords } from './where.ts';

interface SourceProps {
  readonly source: ReadSource;
}

/** A source as a document: its headline, who published it and when, and its sentences in order with what was read from each. */
export function Source({ source }: SourceProps) {
  const { id, author, url, archivedUrl, passages } = source;
  const read = passages.nodes.filter(({ bears }) => bears.edges.length > 0);
  return (
    <section class="answer">
      <p class="about">
        {[author, ...publishedIn(source)].filter(Boolean).join(', ')}
        {url && (
          <>
            {' '}
            <a href={url}>{url}</a>
          </>
        )}
        {archivedUrl && (
          <>
            {' '}
            <a href={archivedUrl}>archived copy</a>
          </>
        )}
      </p>
      <p>
        <a href={`/?read=${encodeURIComponent(id)}`}>Read it beside your own copy</a>, with every passage
        marked in it. <a href={withoutAddress(id)}>What rests on this source alone?</a>{' '}
        <a href={mapWithout(id)}>The map as if it had never come out</a>
      </p>
      <Origins title="Where it comes from" of={source.derivedFrom.edges.filter(isDirected)} />
      <Origins title="What comes from it" of={source.derivatives.edges.filter(isDirected)} inward />
      <Sharing of={[...source.derivedFrom.edges, ...source.derivatives.edges]} />
      <h2>What was read from it, in its order</h2>
      <p class="quiet">
        {passages.totalCount} passages; from {read.length} of those shown here something was read.
      </p>
      <ol class="passages-read">
        {read.map((passage) => (
          <Passage key={passage.id} passage={passage} source={id} />
        ))}
      </ol>
      {passages.totalCount > passages.nodes.length && (
        <p>
          <a href={`/q/source?document=${encodeURIComponent(id)}&first=1000`}>All its passages</a>
        </p>
      )}
    </section>
  );
}

interface OriginsProps {
  readonly title: string;
  readonly of: readonly ReadOrigin[];
  /** Whether the others stand so to it. */
  readonly inward?: boolean;
}

/** How it stands to other documents, or they to it, and on whose word that is. */
function Origins({ title, of, inward = false }: OriginsProps) {
  if (of.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {of.map(({ how, ground, node, note, ...figures }) => (
          <li key={node.id}>
            {inward ? (
              <>
                <NameLink record={node} />: {labelOf('Derivation', how)}
              </>
            ) : (
              <>
                {capital(labelOf('Derivation', how))}: <NameLink record={node} />
              </>
            )}{' '}
            <Ground ground={ground} note={note} figures={figures} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A measurement says that words stand in both, not which was first: nobody then retells or copies the other. */
const isDirected = ({ ground }: Pick<ReadOrigin, 'ground'>): boolean => ground !== 'MEASURED';

/** The documents of which it was only counted how many words they have in common with it. */
function Sharing({ of }: Pick<OriginsProps, 'of'>) {
  const sharing = of.filter((one) => !isDirected(one));
  if (sharing.length === 0) return null;
  return (
    <>
      <h2>What shares words with it</h2>
      <ul>
        {sharing.map(({ ground, node, note, ...figures }) => (
          <li key={node.id}>
            Shares words with <NameLink record={node} />{' '}
            <Ground ground={ground} note={note} figures={figures} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface GroundProps extends Pick<ReadOrigin, 'ground' | 'note'> {
  readonly figures: Pick<ReadOrigin, 'share' | 'longestRun'>;
}

/** On whose word it is known, with what was counted. */
const Ground = ({ ground, note, figures }: GroundProps) => (
  <>
    <span class="quiet">
      ({labelOf('DerivationGround', ground)}
      {figuresText(figures)})
    </span>
    {note && <small>Note: {note}</small>}
  </>
);

/** What was counted, as a measurement of that document: it does not say who was first. */
const figuresText = ({ share, longestRun }: Pick<ReadOrigin, 'share' | 'longestRun'>): string =>
  share === null || longestRun === null
    ? ''
    : `: ${share} of 100 of its words stand in both, at most ${longestRun} in a row`;

interface PassageProps {
  readonly passage: ReadPassage;
  /** The id of the document: who says so goes without saying where it says so itself. */
  readonly source: string;
}

function Passage({ passage, source }: PassageProps) {
  const { id, text, note, bears } = passage;
  const claims = bears.edges.filter(({ stance }) => stance !== 'CONTEXT');
  return (
    <li>
      <a href={recordAddress(id)} title={charactersWords(passage)}>
        {capital(sentenceWords(passage))}
      </a>
      {text && <blockquote>{text}</blockquote>}
      {note && <p class="quiet">{note}</p>}
      <ul>
        {(claims.length > 0 ? claims : bears.edges).map(({ node }) => (
          <li key={node.id}>
            <Sample line={lineOf(node.basis)} /> <a href={recordAddress(node.id)}>{node.sentence}</a>
            {node.assertedBy.id !== source && (
              <span class="quiet">
                {' '}
                (<NameLink record={node.assertedBy} />)
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
