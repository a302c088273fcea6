import type { Position, SeedClaim } from '../seed/model/seed.ts';
import type { SeedIssue } from '../seed/model/seed-error.ts';
import { type FormWords, inForms } from '../seed/model/telling.ts';
import type { SeedStore } from '../seed/store/store.ts';
import type { FilePart, ReadText } from './folder.ts';
import type { DeskIssue } from './protocol.ts';

/** Which claim, and which field of it, an issue is about. */
export interface Places {
  of(issue: SeedIssue): Pick<DeskIssue, 'claim' | 'field'>;
  /** For people, with where it is. */
  told(issue: SeedIssue): DeskIssue;
}

/** Finds claims by where they stand in the files. */
export function placesIn(
  files: readonly FilePart[],
  { paths }: Pick<SeedStore, 'paths'>,
  words: FormWords,
): Places {
  const texts = new Map<string, ReadText[]>();
  for (const { file, texts: own } of files) texts.set(file.name, [...(texts.get(file.name) ?? []), ...own]);
  const of: Places['of'] = (issue) => {
    const path = paths.get(issue);
    for (const text of texts.get(issue.file) ?? []) {
      const claim = path === undefined ? around(text, issue) : at(text, issue);
      if (claim === undefined) continue;
      const field = path === undefined ? fieldAt(text, claim, issue) : path[0];
      return { claim: claim.id, field: field === undefined ? null : String(field) };
    }
    return { claim: null, field: path?.[0] === undefined ? null : String(path[0]) };
  };
  return {
    of,
    told: (issue) => ({
      message: inForms(issue.told?.message ?? issue.message, words),
      hint: inForms(issue.told?.hint ?? issue.hint, words),
      ...of(issue),
      where: `${issue.file}:${issue.line}`,
      ...(issue.fits !== undefined && { fits: issue.fits }),
    }),
  };
}

const at = ({ part }: ReadText, { line, column }: Position): SeedClaim | undefined =>
  part.claims.find((claim) => claim.at.line === line && claim.at.column === column);

/**
 * The claim in which a position lies: the nearest that begins before it, whatever their order, unless it is among what
 * stands above. What stands in no text yet has a place of its own behind the text, and lies in nothing else.
 */
function around(text: ReadText, issue: Position): SeedClaim | undefined {
  const { part, source } = text;
  if (isBefore(source.position(source.text.length), issue)) return at(text, issue);
  return part.claims
    .filter((claim) => !isBefore(issue, claim.at))
    .reduce<SeedClaim | undefined>(
      (nearest, claim) => (nearest !== undefined && isBefore(claim.at, nearest.at) ? nearest : claim),
      undefined,
    );
}

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);

function fieldAt({ part, source }: ReadText, claim: SeedClaim, issue: SeedIssue): string | undefined {
  const here = (offset: number) => {
    const { line, column } = source.position(offset);
    return line === issue.line && column === issue.column;
  };
  const found = [...(part.nodes.get(claim)?.entries ?? [])]
    .filter(([, { at: key, value }]) => here(key) || here(value.at))
    .map(([name]) => name);
  // Fields that stand in no text yet have one place.
  return found.length < 2 ? found[0] : found.find((name) => issue.message.includes(name));
}
