import type { ComponentChildren } from 'preact';
import { labelOf } from '../vocabulary.ts';
import { capital } from './capital.ts';
import type { Named } from './responses-answer.ts';

interface SayingProps {
  readonly assertedBy: Named;
  readonly modality: string;
  readonly voice: string;
  /** In order, from whoever says so towards the reader. */
  readonly relayedBy: readonly Named[];
  /** The moment up to which it holds, in words. */
  readonly asOf?: string | null | undefined;
  /** When its words were added to the document, in words. */
  readonly added?: string | null | undefined;
  /** How somebody is named here; left out, in plain text. */
  readonly name?: (record: Named) => ComponentChildren;
}

/** Who says something, in which way, and who passes it on: "Assumed by social media users, in the words of the article." */
export function Saying({ assertedBy, modality, voice, relayedBy, asOf, added, name = plainly }: SayingProps) {
  return (
    <>
      {voice === 'READING' ? (
        'Our reading; no source says it outright.'
      ) : (
        <>
          {putWords(modality)} {name(assertedBy)}
          {relayedBy.length === 0 ? (
            voice === 'OWN' && ' in its own words'
          ) : (
            <>
              , {PASSED_ON[voice] ?? labelOf('Voice', voice)}{' '}
              {relayedBy.map((one, place) => (
                <span key={one.id}>
                  {place > 0 && ' and '}
                  {name(one)}
                </span>
              ))}
            </>
          )}
          .
        </>
      )}
      {asOf && ` As of ${asOf}.`}
      {added && ` Added on ${added}.`}
    </>
  );
}

/** What second readers have done, before their names: that somebody else read the words does not make them surer. */
export const READ_AGAIN = 'Read a second time by';

/** Which curators have read a claim again beside its words, and agree with how it was read; nothing where none has. */
export const ReadAgain = ({ by }: { readonly by: readonly Named[] }) =>
  by.length === 0 ? null : (
    <p class="quiet">
      {READ_AGAIN}{' '}
      {by.map((one, place) => (
        <span key={one.id}>
          {place > 0 && ', '}
          {plainly(one)}
        </span>
      ))}
      .
    </p>
  );

const plainly = ({ name }: Named) => <bdi>{name}</bdi>;

/** How somebody puts it, before the name: "Assumed by". */
export const putWords = (modality: string): string => PUT[modality] ?? capital(labelOf('Modality', modality));

const PUT: Readonly<Record<string, string>> = {
  ASSERTED: 'Stated by',
  ALLEGED: 'Said without certainty by',
  ASSUMED: 'Assumed by',
  HYPOTHETICAL: 'Considered, but not said to be so, by',
};

/** How it came to be read, before the names of those who pass it on. */
const PASSED_ON: Readonly<Record<string, string>> = {
  OWN: 'passed on by',
  QUOTED: 'quoted by',
  PARAPHRASED: 'in the words of',
  EMBEDDED: 'in a post shown by',
};
