import type { Span } from '../../protocol.ts';
import { textOf } from './words.ts';

const MOST = 300;

/** Words of the article, cut where they would fill the page. */
export function Quote({
  points,
  span: { start, end },
}: {
  readonly points: readonly string[];
  readonly span: Span;
}) {
  return (
    <q>
      <bdi>
        {textOf(points, { start, end: Math.min(end, start + MOST) })}
        {end - start > MOST && ' …'}
      </bdi>
    </q>
  );
}
