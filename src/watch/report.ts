import { partName, partText } from '../changes/parts.ts';
import { statusLabel } from '../changes/standing.ts';
import { markdownText } from '../text/markdown.ts';
import type { Watched } from './watch.ts';

type What = Watched['what'];

const TITLES: Readonly<Record<What, string>> = {
  changed: 'Stand otherwise than when they were cited',
  vanished: 'No longer in the data',
  unknown: 'Nothing has this id',
  recorded: 'Recorded as they stand today',
  same: 'Stand as they did',
};

/** What matters most comes first. */
const ORDER = ['vanished', 'changed', 'unknown', 'recorded'] as const satisfies readonly What[];

interface Told {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly notes: readonly string[] }[];
}

/** For a terminal, or a mail that cron sends. */
export const asText = (all: readonly Watched[], name: string): readonly string[] => [
  summary(all, name),
  ...sections(all).flatMap(({ title, items }) => [
    '',
    title,
    ...items.flatMap(({ text, notes }) => [`- ${text}`, ...notes.map((note) => `    ${note}`)]),
  ]),
];

/** For a message or an issue; nothing that sources say becomes markup. */
export const asMarkdown = (all: readonly Watched[], name: string): readonly string[] => [
  `**${markdownText(summary(all, name))}**`,
  ...sections(all).flatMap(({ title, items }) => [
    '',
    `### ${markdownText(title)}`,
    '',
    ...items.flatMap(({ text, notes }) => [
      `- ${markdownText(text)}`,
      ...notes.map((note) => `  - ${markdownText(note)}`),
    ]),
  ]),
];

/** For programs. */
export const asJson = (all: readonly Watched[], name: string): readonly string[] => [
  JSON.stringify({ comparedWith: name, watched: all }, null, 2),
];

function summary(all: readonly Watched[], name: string): string {
  const of = (what: What) => all.filter((one) => one.what === what).length;
  const parts = [
    [of('changed'), 'stands', 'stand', 'otherwise'],
    [of('vanished'), 'is', 'are', 'gone'],
    [of('unknown'), 'is', 'are', 'unknown'],
    [of('recorded'), 'is', 'are', 'recorded for the first time'],
    [of('same'), 'stands', 'stand', 'as before'],
  ] as const;
  const told = parts.flatMap(([count, one, several, words]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : several} ${words}`],
  );
  return `Of ${all.length} cited, compared with ${name}: ${told.join(', ') || 'nothing'}.`;
}

const sections = (all: readonly Watched[]): readonly Told[] =>
  ORDER.map((what) => ({
    title: TITLES[what],
    items: all
      .filter((one) => one.what === what)
      .map((one) => ({ text: `line ${one.line}: ${one.sentence}`, notes: notesOf(one) })),
  })).filter(({ items }) => items.length > 0);

function notesOf({
  what,
  id,
  now,
  citedOn,
  differs,
  claims,
  suggestions,
  stands,
}: Watched): readonly string[] {
  const since = stands?.changedAt?.slice(0, 'yyyy-mm-dd'.length);
  return [
    ...(what === 'recorded' && stands?.standing ? [statusLabel(stands.standing.status)] : []),
    ...(what === 'recorded' && stands?.what === 'record'
      ? ['a record, and no fact: only whether it is still there is watched']
      : []),
    ...(now === id ? [] : [`${id} leads to ${now} now`]),
    ...Object.entries(differs).map(([name, { before, now: today }]) =>
      what === 'vanished'
        ? `${partName(name)} when it was cited: ${partText(name, before)}`
        : `${partName(name)}: ${partText(name, before)} -> ${partText(name, today)}`,
    ),
    ...(citedOn !== null && what !== 'same' ? [`cited on ${citedOn}`] : []),
    ...(what === 'changed' && since !== undefined && citedOn !== null && since >= citedOn
      ? [`changed by the load of ${since}`]
      : []),
    ...claims.map(({ id: claim, what: did, sentence }) =>
      did === 'new' ? `new claim ${claim}: ${sentence}` : `claim ${claim} is no longer about it`,
    ),
    ...(suggestions.length > 0 ? [`did you mean ${suggestions.join(', ')}?`] : []),
  ];
}
