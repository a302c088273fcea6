import type { ClaimFields, DeskName, DeskState, Span } from '../../protocol.ts';
import { saidBy } from './said-by.ts';
import { speakingIn } from './speaking.ts';

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
  const speaking = speakingIn({ names, points, sentences: state.sentences, passages });
  if (speaking === undefined || !speaking.isRetelling) return undefined;
  const { id, name, kind } = speaking.name;
  return id === null || kind === null
    ? undefined
    : saidBy({ id, name, kind }, state.document, speaking.isQuoted);
}
