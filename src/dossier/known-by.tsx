import type { ComponentChildren } from 'preact';

interface KnownByProps {
  /** The day in words: "10 July 2016". */
  readonly day: string;
  /** What is left out, as far as that is counted. */
  readonly left?: string | undefined;
  /** The way back to all that is known. */
  readonly children: ComponentChildren;
}

/** Stands above whatever is told as it was known on a day: read as today's knowledge, it would be wrong. */
export const KnownBy = ({ day, left, children }: KnownByProps) => (
  <p class="known-by" role="note">
    <strong>What was known by the end of {day}, and no more.</strong>{' '}
    {left ?? 'What was told only later is left out.'} {children}
  </p>
);

/** Of the way back. */
export const SHOW_NOW = 'Show what is known now';
