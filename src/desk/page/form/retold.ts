import { RETELLING, saidIn } from '../../../text/saying.ts';
import type { ClaimFields, DeskName, DeskState, Span } from '../../protocol.ts';
import { touches } from '../article/chosen.ts';
import { textOf } from '../article/words.ts';
import { speakerIn } from './likely.ts';
import { saidBy } from './said-by.ts';

interface Words {
  readonly state: Pick<DeskState, 'document' | 'sentences'>;
  readonly names: readonly DeskName[];
  readonly points: readonly string[];
  readonly passages: readonly Span[];
}

/**
 * How a claim on words that retell somebody is said: by whom they name ("Ann Lee recalled"), in other words, passed on by the
 * article. Undefined where the article speaks itself, or where whoever speaks is not known yet: then the form offers it.
 */
export function retoldIn({ state, names, points, passages }: Words): ClaimFields | undefined {
  const words = passages.map((span) => textOf(points, span)).join(' ');
  if (saidIn(words, RETELLING) === undefined) return undefined;
  const around = state.sentences.filter((sentence) => passages.some((span) => touches(sentence, span)));
  const speaker = speakerIn(names, points, around);
  if (speaker === undefined || speaker.id === null || speaker.kind === null) return undefined;
  return saidBy({ id: speaker.id, name: speaker.name, kind: speaker.kind }, state.document, words);
}
