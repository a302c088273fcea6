import { labelOf } from '../vocabulary.ts';
import { evidenceAddress } from './address.ts';
import { count } from './count.ts';
import { grouped } from './grouped.ts';
import type { Fall, WithoutAnswer } from './without-answer.ts';

/** What becomes of facts, what hurts most first. */
const CHANGES = [
  ['LOST', 'Nobody else says so'],
  ['WEAKER', 'Would be less sure'],
  ['STRONGER', 'Would be surer'],
] as const;

interface WithoutProps {
  readonly answer: WithoutAnswer;
  /** Where all of it is as a table. */
  readonly all: string;
  /** Stories that tell of some of it. */
  readonly stories: readonly { readonly title: string; readonly address: string }[];
}

/** What falls with a source: how much in sentences, then each fact with how it stands and how it would. */
export function Without({ answer: { totalCount, nodes }, all, stories }: WithoutProps) {
  return (
    <section class="answer">
      {withoutSentences({ totalCount, nodes }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {stories.length > 0 && (
        <p>
          {count(stories.length, 'story', 'stories')} would have to be told otherwise:{' '}
          {stories.map(({ title, address }, place) => (
            <span key={address}>
              {place > 0 && ', '}
              <a href={address}>{title}</a>
            </span>
          ))}
          .
        </p>
      )}
      {CHANGES.map(([change, title]) => (
        <Changed key={change} title={title} facts={nodes.filter((one) => one.change === change)} />
      ))}
      {totalCount > nodes.length && (
        <p class="quiet">
          {nodes.length} of {totalCount} facts are shown; <a href={all}>all of them</a>.
        </p>
      )}
    </section>
  );
}

function Changed({ title, facts }: { readonly title: string; readonly facts: readonly Fall[] }) {
  if (facts.length === 0) return null;
  return (
    <>
      <h2>
        {title}: {count(facts.length, 'fact')}
      </h2>
      <ul class="falls">
        {facts.map(({ rid, change, sentence, status, statusWithout, occurrenceWithout }) => (
          <li key={rid}>
            {sentence}{' '}
            <small class="quiet">
              now {labelOf('Status', status)}
              {change === 'LOST' && status === 'CORROBORATED' && ', all of them through this one'}
              {statusWithout !== null && `, then ${labelOf('Status', statusWithout)}`}
              {statusWithout === null &&
                occurrenceWithout !== null &&
                `; others tell of it only as ${labelOf('Occurrence', occurrenceWithout)}`}{' '}
              · <a href={evidenceAddress(rid)}>why</a>
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "12 facts would be lost: nobody else here says so." First what hurts most; what is not counted is not told. */
export function withoutSentences({ totalCount, nodes }: WithoutAnswer): readonly string[] {
  if (totalCount === 0) return ['Nothing here would stand otherwise without it.'];
  const of = (change: string) => nodes.filter((one) => one.change === change);
  const [lost, weaker, stronger] = [of('LOST'), of('WEAKER'), of('STRONGER')];
  const events = new Set(
    lost.flatMap((one) => (one.object === null && one.occurrenceWithout === null ? [one.subject.id] : [])),
  ).size;
  const least = totalCount > nodes.length ? 'At least ' : '';
  return [
    ...(lost.length > 0
      ? [
          `${least}${count(lost.length, 'fact')} would be lost: nobody else here says so. Now ${lost.length === 1 ? 'it is' : 'they are'} ${statusesOf(lost.map(({ status }) => status))}.${events > 0 ? ` Of ${count(events, 'event')} nobody else would say that ${events === 1 ? 'it' : 'they'} took place or ${events === 1 ? 'was' : 'were'} planned.` : ''}`,
        ]
      : least === ''
        ? ['Nothing would be lost: others say so, too.']
        : []),
    ...(weaker.length > 0
      ? [
          `${least}${count(weaker.length, 'fact')} would be less sure: ${statusesOf(weaker.map(({ statusWithout }) => statusWithout))}.`,
        ]
      : []),
    ...(stronger.length > 0
      ? [
          `${least}${count(stronger.length, 'fact')} would be surer: it speaks against ${stronger.length === 1 ? 'it' : 'them'}, or what it says of ${stronger.length === 1 ? 'it' : 'them'} was denied.`,
        ]
      : []),
  ];
}

/** "told by one source (80); our reading, which no source says outright (37)": most first; of one kind alone, no number. */
function statusesOf(statuses: readonly (string | null)[]): string {
  const alike = grouped(
    statuses.flatMap((status) => status ?? []),
    (status) => status,
  ).toSorted((one, other) => other.length - one.length);
  return alike
    .map(({ length, 0: status = '' }) => {
      const words = `${labelOf('Status', status)}${status === 'CURATED' ? ', which no source says outright' : ''}`;
      return alike.length === 1 ? words : `${words} (${length.toLocaleString('en')})`;
    })
    .join('; ');
}
