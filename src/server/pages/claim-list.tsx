import { recordAddress } from '../../dossier/address.ts';
import { NameLink, Sample, TellerLink } from '../../dossier/cells.tsx';
import { grouped } from '../../dossier/grouped.ts';
import { Saying } from '../../dossier/saying.tsx';
import { calledIn, charactersWords, sentenceWords } from '../../dossier/where.ts';
import { lineOf } from '../../drawing/certainty.ts';
import type { EvidenceClaim, EvidencePassage } from '../../export/evidence.ts';
import { claimGroups } from './claim-groups.ts';

type BornClaim = EvidenceClaim & { readonly stance?: string | undefined };

interface ClaimListProps {
  readonly claims: readonly BornClaim[];
  /** Documents that the page names in full above: here the beginning of their headline tells which it is. */
  readonly named?: ReadonlySet<string> | undefined;
}

/** What claims say, each once: with all claims that say so. */
export const ClaimList = ({ claims, named }: ClaimListProps) => (
  <ul class="claims">
    {claimGroups(claims).map(([first, ...others]) => (
      <li key={first.id}>
        <Sample line={lineOf(textOf(first, 'basis'))} /> <ClaimLink {...first} />
        <br />
        <Told claim={first} named={named} />
        {others.map((claim) => (
          <>
            <br />
            {wordsIn(claim) === wordsIn(first) ? (
              <a href={recordAddress(claim.id)}>Said again:</a>
            ) : (
              <>
                Also: <ClaimLink {...claim} />
              </>
            )}{' '}
            <Told claim={claim} named={named} />
          </>
        ))}
      </li>
    ))}
  </ul>
);

const wordsIn = ({ name, details }: EvidenceClaim): string => String(details.sentence ?? name);

const ClaimLink = (claim: EvidenceClaim) => <a href={recordAddress(claim.id)}>{wordsIn(claim)}</a>;

/** Who makes a claim, and where. */
function Told({ claim, named }: { readonly claim: BornClaim } & Pick<ClaimListProps, 'named'>) {
  const { stance, passages, details } = claim;
  return (
    <span class="quiet">
      {stance === 'CONTEXT' && 'Needed to read it right. '}
      {/* The sentence of our own reading says that it is one. */}
      {textOf(claim, 'voice') !== 'READING' && <SaidBy claim={claim} named={named} />}
      {details.contested === true && ' Somebody says otherwise.'}
      {inSources(passages).map((own) => (
        <>
          {' '}
          <InSource passages={own} named={named} />.
        </>
      ))}
    </span>
  );
}

const textOf = ({ details }: Pick<EvidenceClaim, 'details'>, word: string): string =>
  String(details[word] ?? '');

/** Who makes a claim, in which way, and who passes it on. */
export function SaidBy({ claim, named }: { readonly claim: EvidenceClaim } & Pick<ClaimListProps, 'named'>) {
  const called = calledIn(claim.passages, named);
  return (
    <Saying
      assertedBy={claim.assertedBy}
      relayedBy={claim.relayedBy}
      modality={textOf(claim, 'modality')}
      voice={textOf(claim, 'voice')}
      asOf={textOf(claim, 'asOfDisplay')}
      added={textOf(claim, 'addedDisplay')}
      name={(record) => <NameLink record={called(record)} />}
    />
  );
}

/** The passages of each source together. */
export const inSources = (passages: readonly EvidencePassage[]): readonly (readonly EvidencePassage[])[] =>
  grouped(passages, ({ document }) => document.id);

/** A source once, with each of its sentences that bears something. */
export function InSource({
  passages: [first, ...others],
  named,
}: {
  readonly passages: readonly EvidencePassage[];
} & Pick<ClaimListProps, 'named'>) {
  if (first === undefined) return null;
  return (
    <>
      <PassageLink {...first} isShort={named?.has(first.document.id)} />
      {others.map((passage) => (
        <>
          , <SentenceLink {...passage} />
        </>
      ))}
    </>
  );
}

const SentenceLink = ({ stance, text, ...place }: EvidencePassage) => (
  <>
    <a href={recordAddress(place.id)} title={charactersWords(place)}>
      {sentenceWords(place)}
    </a>
    {stance === 'CONTEXT' && ' (needed to read it right)'}
    {text && `: “${text}”`}
  </>
);

interface PassageLinkProps extends EvidencePassage {
  /** Whether its document was named in full before. */
  readonly isShort?: boolean | undefined;
}

export const PassageLink = ({ isShort, ...passage }: PassageLinkProps) => (
  <>
    <TellerLink record={passage.document} isShort={isShort} />, <SentenceLink {...passage} />
  </>
);
