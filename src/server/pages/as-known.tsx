import { KnownBy, SHOW_NOW } from '../../dossier/known-by.tsx';
import { dateWords } from './term-words.ts';

interface AsKnownProps {
  readonly day: string | null | undefined;
  readonly url: URL;
  /** Under which name an address has the day, unless it has a whole lens as JSON. */
  readonly name: string;
}

/** Of which day a page tells, and the way to all that is known; nothing where it tells that. */
export function AsKnown({ day, url, name }: AsKnownProps) {
  if (!day) return null;
  return (
    <KnownBy day={dateWords(day)}>
      {url.searchParams.has(name) && <a href={withoutPart(url, name)}>{SHOW_NOW}</a>}
    </KnownBy>
  );
}

function withoutPart({ pathname, searchParams }: URL, name: string): string {
  const others = new URLSearchParams(searchParams);
  others.delete(name);
  return others.size === 0 ? pathname : `${pathname}?${others}`;
}
