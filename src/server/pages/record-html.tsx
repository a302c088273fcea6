import { recordAddress, viewAround } from '../../dossier/address.ts';
import { answerText } from '../../dossier/answer-text.ts';
import { NameLink } from '../../dossier/cells.tsx';
import { Deeds } from '../../dossier/deeds.tsx';
import { Place } from '../../dossier/place.tsx';
import { ResponseAnswer } from '../../dossier/response-answer.tsx';
import { responseTable } from '../../dossier/response-table.ts';
import { Source } from '../../dossier/source.tsx';
import { dateText } from '../../ontology/index.ts';
import type { RecordEvidence } from '../../operations/evidence-answer.ts';
import type { Answer } from '../http/answer.ts';
import type { Dossier } from './dossier.ts';
import { Preview } from './preview.tsx';
import { ClaimList, page, SameAs, Section, shown, span, Terms, termOf, words } from './record-parts.tsx';

/** One record for people: who responded, what is known of it, and every claim about it, with who says so and where. */
export function recordHtml(
  record: RecordEvidence,
  { responded, doer, place, source, isPartial }: Dossier,
  site: string,
): Answer {
  const { id, name, kind, names, description, details, documents, passages, claims, total } = record;
  const others = names.filter((one) => one !== name);
  return page(
    record,
    words(kind),
    <>
      <h1>{name}</h1>
      {description && <p>{description}</p>}
      {others.length > 0 && <p class="quiet">Also: {others.join(', ')}</p>}
      <p>
        <a href={viewAround(id)}>On the map</a>
      </p>
      {isPartial && (
        <p role="alert">
          <strong>Not all of this page could be read just now.</strong> What is missing may be recorded: load
          the page again.
        </p>
      )}
      {responded.map((event) => (
        <ResponseAnswer key={event.id} event={event} level={event.id === id ? 'self' : 'other'} />
      ))}
      {doer && <Deeds doer={doer} />}
      {place && <Place place={place} />}
      {source && <Source source={source} published={source.edtf ? dateText(source.edtf) : undefined} />}
      <Terms entries={Object.entries(details).map(([term, value]) => [termOf(term), shown(term, value)])} />
      <Section title="Documents that report it" items={documents.map((one) => <NameLink record={one} />)} />
      <Section
        title="Passages"
        items={(source === undefined ? passages : []).map(({ id: key, start, end }) => (
          <a href={recordAddress(key)}>{span(start, end)}</a>
        ))}
      />
      {(claims.length > 0 || source === undefined) && <h2>What sources say</h2>}
      {claims.length === 0 && source === undefined && <p>No claim is about it.</p>}
      {claims.length > 0 && <ClaimList claims={claims} />}
      {total > claims.length && (
        <p>
          {claims.length} of {total} claims are shown;{' '}
          <a href={`/q/record?id=${encodeURIComponent(id)}&first=500`}>more</a>.
        </p>
      )}
      <p>
        The same as <SameAs id={id} />;{' '}
        <a href={`/q/neighborhood?around=${encodeURIComponent(id)}`}>its neighbours</a>.
      </p>
    </>,
    <Preview
      site={site}
      address={recordAddress(id)}
      view={viewAround(id)}
      title={name}
      text={[description, ...responded.map((event) => answerText(responseTable(event)))]
        .filter(Boolean)
        .join(' ')}
    />,
  );
}
