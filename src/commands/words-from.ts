import { readSourceTexts } from '../text/source-texts.ts';
import { type SourceWords, sourceWords } from '../text/source-words.ts';

/** The words of the texts in a folder. Throws a SetupError where there is a folder given that cannot be read. */
export async function wordsFrom(folder: string | undefined): Promise<SourceWords | undefined> {
  return folder === undefined ? undefined : sourceWords(await readSourceTexts(folder));
}
