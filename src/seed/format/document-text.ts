import type { SourceText } from '../../text/source-texts.ts';
import type { Parsed } from '../model/tree.ts';

/** The text of a file's document, which is found by its fingerprint. */
export function documentText(
  { root }: Parsed,
  texts: ReadonlyMap<string, SourceText>,
): SourceText | undefined {
  const document = root?.type === 'map' ? root.entries.get('document')?.value : undefined;
  const sha256 = document?.type === 'map' ? document.entries.get('sha256')?.value : undefined;
  return sha256?.type === 'scalar' ? texts.get(String(sha256.value)) : undefined;
}
