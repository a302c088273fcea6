import type { ComponentChildren } from 'preact';
import { recordAddress } from '../../dossier/address.ts';
import { NameLink } from '../../dossier/cells.tsx';
import { Printed } from '../../dossier/printed.tsx';
import type { Opposed, Reference } from '../../export/evidence.ts';
import { spelledOut } from '../../vocabulary.ts';
import type { Answer } from '../http/answer.ts';
import { htmlPage } from './html.tsx';

export function page(
  { id, name }: Pick<Reference, 'id' | 'name'>,
  kind: string,
  body: ComponentChildren,
  { site, head }: { readonly site: string; readonly head?: ComponentChildren },
): Answer {
  return htmlPage({
    title: `${name} · Antiphon`,
    head,
    body: (
      <main class="wide">
        <Printed address={`${site}${recordAddress(id)}`} />
        <p class="quiet where">
          <a href="/">Antiphon</a> › {kind}
        </p>
        {body}
      </main>
    ),
  });
}

export const SameAs = ({ id }: { readonly id: string }) => (
  <>
    <a href={`${recordAddress(id)}.json`}>.json</a> <a href={`${recordAddress(id)}.jsonld`}>.jsonld</a>
  </>
);

export const Names = ({ all, between }: { readonly all: readonly Reference[]; readonly between: string }) => (
  <>
    {all.map((one, place) => (
      <>
        {place > 0 && between}
        <NameLink record={one} />
      </>
    ))}
  </>
);

export const OpposedLink = ({ id, name, sentence, how, assertedBy }: Opposed) => (
  <>
    {assertedBy && (
      <>
        <NameLink record={assertedBy} />:{' '}
      </>
    )}
    <NameLink record={{ id, name: sentence ?? name }} />
    {how !== undefined && ` (${spelledOut(how)})`}
  </>
);

export function Section({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly ComponentChildren[];
}) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );
}

export type Entry = readonly [string, ComponentChildren];

export function Terms({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <dl>
      {entries.map(([term, value]) => (
        <>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
