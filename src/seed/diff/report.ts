import { markdownText, oneLine } from '../../text/markdown.ts';
import type { SeedDifference, What } from './difference.ts';
import { TITLES, type ToldChange, toldEntity, toldFact } from './told.ts';

const MARKS: Readonly<Record<What, string>> = { appears: '+', vanishes: '-', changed: '~' };
const WHATS = ['appears', 'vanishes', 'changed'] as const;

interface Section {
  readonly title: string;
  readonly mark: string;
  readonly changes: readonly ToldChange[];
}

/** For a terminal: what appears, vanishes and changes, each with how sure it is and the claims that did it; `more` lists what is left out. */
export function asText(found: SeedDifference, more = '--first'): readonly string[] {
  return [
    summary(found),
    ...sectionsOf(found).flatMap(({ title, mark, changes }) => [
      '',
      title,
      ...changes.flatMap(({ text, standing, notes, claims }) => [
        `${mark} ${text}${standing === '' ? '' : ` [${standing}]`}`,
        ...notes.map((note) => `    ${note}`),
        ...claims.map((claim) => `    ${claim}`),
      ]),
    ]),
    ...leftOut(found, more),
  ].map(oneLine);
}

/** The same for a comment on a review; nothing that seeds say becomes markup, a mention or a link. */
export function asMarkdown(found: SeedDifference): readonly string[] {
  const { before, after } = found;
  return [
    `**Facts from ${markdownText(before)} to ${markdownText(after)}**`,
    '',
    markdownText(summary(found)),
    ...sectionsOf(found).flatMap(({ title, changes }) => [
      '',
      `### ${title}`,
      '',
      ...changes.flatMap(({ text, standing, notes, claims }) => [
        `- ${markdownText(text)}${standing === '' ? '' : ` **${markdownText(standing)}**`}`,
        ...[...notes, ...claims].map((line) => `  - ${markdownText(line)}`),
      ]),
    ]),
    ...leftOut(found).map(markdownText),
  ];
}

function summary({ same, counts: { facts, entities, claims } }: SeedDifference): string {
  const idle = claims.idle === 0 ? '' : `, ${number(claims.idle)} of them without any effect on a fact`;
  const told = [
    ...tally('Facts', facts, SUMS),
    ...tally('Entities', entities, SUMS),
    ...tally('Claims', claims, { new: 'new', removed: 'removed', changed: 'changed' }).map(
      (text) => `${text}${idle}`,
    ),
  ].map((text) => `${text}.`);
  return [...(same ? ['No fact differs.'] : []), ...told].join(' ');
}

const SUMS: Readonly<Record<What, string>> = { appears: 'new', vanishes: 'gone', changed: 'changed' };

/** "Facts: 2 new, 1 gone"; nothing where nothing differs. */
function tally<Word extends string>(
  name: string,
  counts: Readonly<Record<Word, number>>,
  words: Readonly<Partial<Record<Word, string>>>,
): readonly string[] {
  const parts = Object.entries<string | undefined>(words).flatMap(([word, text]) => {
    const [, count = 0] = Object.entries<number>(counts).find(([one]) => one === word) ?? [];
    return count === 0 ? [] : [`${number(count)} ${text}`];
  });
  return parts.length === 0 ? [] : [`${name}: ${parts.join(', ')}`];
}

function sectionsOf({ facts, entities }: SeedDifference): readonly Section[] {
  const of = <Change extends { readonly what: What }>(
    name: string,
    all: readonly Change[],
    told: (change: Change) => ToldChange,
  ): readonly Section[] =>
    WHATS.map((what) => ({
      title: `${name} that ${TITLES[what]}`,
      mark: MARKS[what],
      changes: all.filter((one) => one.what === what).map(told),
    }));
  return [...of('Facts', facts, toldFact), ...of('Entities', entities, toldEntity)].filter(
    ({ changes }) => changes.length > 0,
  );
}

function leftOut({ leftOut: { facts, entities } }: SeedDifference, more = '--first'): readonly string[] {
  const parts = [
    ...(facts === 0 ? [] : [`${number(facts)} more ${facts === 1 ? 'fact' : 'facts'}`]),
    ...(entities === 0 ? [] : [`${number(entities)} more ${entities === 1 ? 'entity' : 'entities'}`]),
  ];
  return parts.length === 0 ? [] : ['', `Not listed: ${parts.join(' and ')} (${more} lists more).`];
}

const number = (value: number): string => value.toLocaleString('en');
