import { type SourceWords, sourceWords } from '../seed/passage-words.ts';
import { readSourceTexts } from '../seed/source-texts.ts';

/** The words of the texts in a folder. Throws a SetupError where there is a folder given that cannot be read. */
export async function wordsFrom(folder: string | undefined): Promise<SourceWords | undefined> {
  return folder === undefined ? undefined : sourceWords(await readSourceTexts(folder));
}
