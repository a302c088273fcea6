import { join } from 'node:path';
import type { Formatter } from '../commands/formatted-file.ts';
import { SetupError } from '../errors.ts';
import { id as idType } from '../ontology/values/id.ts';
import { thorough } from '../seed/check/thorough.ts';
import type { SeedFile } from '../seed/read/seed-file.ts';
import type { SourceText } from '../text/source-texts.ts';
import { Before } from './changed.ts';
import { type DraftFolder, draftFolder, makeDraftFolder } from './draft-folder.ts';
import { editOf } from './edits.ts';
import { type DeskDomain, type FilePart, Folder } from './folder.ts';
import { formOf } from './form.ts';
import { Journal } from './journal.ts';
import { locked } from './lock.ts';
import { isOf, Looker } from './looker.ts';
import type { Edited } from './making.ts';
import { readManual } from './manual.ts';
import { namesIn } from './named.ts';
import { sentencesOf } from './passages.ts';
import { phrasesIn } from './phrases.ts';
import { previewOf } from './preview.ts';
import type {
  ClaimDraft,
  DeskChanged,
  DeskEdit,
  DeskForm,
  DeskFound,
  DeskName,
  DeskPhrase,
  DeskPreview,
  DeskState,
  Unfinished,
} from './protocol.ts';
import { refused } from './refusal.ts';
import { found } from './search.ts';
import { openSource } from './source.ts';
import { stateOf } from './state.ts';
import { redone, undone } from './undo.ts';
import { keepUnfinished, readUnfinished } from './unfinished.ts';
import { Overtaken, type Paths, pathsOf, removeHalfWritten, textsOf, writeTexts } from './write.ts';

export interface DeskOptions {
  /** The folder with the seeds; of it only the file of this source is written, and the passages beside it. */
  readonly seeds: string;
  /** The file of the source. */
  readonly file: SeedFile;
  readonly text: SourceText;
  /** The curator who edits: what they do, only they can undo. */
  readonly by?: string | undefined;
  /** The coding manual. */
  readonly manual: string;
}

/** A folder as it was when the desk was opened on a document of it. */
interface Opened {
  readonly folder: Folder;
  readonly document: string;
  readonly opened: readonly FilePart[];
}

/** How often an edit is made again because somebody else wrote at the same moment. */
const ATTEMPTS = 5;

/** One source, open on its folder of seeds. Nothing is kept here but what can be read from the files again. */
export class Desk {
  readonly #domain: DeskDomain;
  readonly #options: DeskOptions;
  readonly #folder: Folder;
  readonly #before: Before;
  readonly #formatter: Formatter;
  readonly #draft: DraftFolder;
  readonly #journal: Journal;
  readonly #paths: Paths;
  readonly #looker: Looker;

  private constructor(domain: DeskDomain, options: DeskOptions, { folder, document, opened }: Opened) {
    const { text } = options;
    const texts = new Map([[text.sha256, text]]);
    this.#domain = { ...domain, rules: thorough(domain.rules, texts) };
    this.#options = options;
    this.#folder = folder;
    // By the rules of now: what these find wrong counts for nothing on both sides.
    this.#before = new Before(options.seeds, this.#domain, opened);
    this.#formatter = { vocabulary: this.#folder.vocabulary, texts };
    this.#draft = draftFolder(options.seeds, document);
    this.#journal = new Journal(this.#draft.journal);
    this.#paths = pathsOf(options.file, this.#draft.proposals);
    this.#looker = new Looker({
      folder: this.#folder,
      file: options.file,
      proposals: this.#draft.proposals,
      domain: this.#domain,
      opening: { formatter: this.#formatter, text },
    });
  }

  /** Opens a source. Throws a SeedError if its file cannot be read. */
  static async open(domain: DeskDomain, options: DeskOptions): Promise<Desk> {
    const folder = new Folder(options.seeds, domain);
    const formatter = { vocabulary: folder.vocabulary, texts: new Map() };
    const { document } = await openSource(options.file, { formatter, text: options.text });
    // Files beside the seeds are named after it.
    if (!idType.check.safeParse(document).success)
      throw new SetupError(`${options.file.path} names no document`, {
        hint: `write document: and its id, which ${idType.hint}`,
      });
    const desk = new Desk(domain, options, { folder, document, opened: await folder.files() });
    await makeDraftFolder(desk.#draft);
    await removeHalfWritten(desk.#paths);
    await locked(desk.#draft.lock, () => desk.#journal.shorten());
    return desk;
  }

  /** The folders in which others may change what this shows. */
  get watched(): readonly string[] {
    return [this.#folder.path, this.#draft.path];
  }

  get draftFolder(): string {
    return this.#draft.path;
  }

  async form(): Promise<DeskForm> {
    const manual = await readManual(this.#options.manual, this.#folder.vocabulary);
    const { view } = await this.#looker.snapshot();
    return formOf(this.#folder.vocabulary, this.#domain.rules, {
      manual,
      store: view.store,
      curator: this.#domain.curator,
      domain: this.#domain,
      by: this.#options.by ?? null,
    });
  }

  async state(): Promise<DeskState> {
    const history = await this.#journal.history(this.#by);
    const unfinished = await readUnfinished(this.#draft.unfinished);
    return stateOf(await this.#looker.snapshot(), {
      text: this.#options.text,
      file: this.#options.file.name,
      history,
      unfinished,
      vocabulary: this.#folder.vocabulary,
      ontology: this.#domain.ontology,
    });
  }

  async version(): Promise<string> {
    return (await this.#looker.snapshot()).version;
  }

  async search(words: string, kinds: readonly string[]): Promise<DeskFound> {
    const { view, source } = await this.#looker.snapshot();
    return found(view.store, { words, kinds, document: source?.document, claims: source?.claims ?? [] });
  }

  /** Who and what is named in the article. */
  async names(): Promise<readonly DeskName[]> {
    const { view, source } = await this.#looker.snapshot();
    const { text } = this.#options;
    const { ontology, rules } = this.#domain;
    const happening = rules.literals[rules.derivedFrom.occurrence ?? '']?.subject ?? [];
    const isEvent = (kind: string) => happening.some((one) => ontology.isA(kind, one));
    const events = ontology.nodes.map(({ name }) => name).filter(isEvent);
    const unnamed = [...events, this.#domain.curator];
    return source === undefined
      ? []
      : namesIn({ store: view.store, document: source.document, text, unnamed });
  }

  /** Words of the article that somebody or something new may be called by. */
  async phrases(): Promise<readonly DeskPhrase[]> {
    const { source } = await this.#looker.snapshot();
    return source === undefined ? [] : phrasesIn(this.#options.text, sentencesOf(source.passages));
  }

  async preview(claim: ClaimDraft): Promise<DeskPreview> {
    return previewOf(await this.#looker.snapshot(), claim, this.#making);
  }

  /** What the folder says now and did not say before. */
  async changed(): Promise<DeskChanged> {
    return this.#before.changes(async () => (await this.#looker.snapshot()).view);
  }

  /** Makes an edit, applied to the files as they are on disk at this moment. Throws a Refusal. */
  async edit(edit: DeskEdit): Promise<DeskState> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await locked(this.#draft.lock, () => this.#write(edit));
        return await this.state();
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        if (attempt === ATTEMPTS)
          throw refused('another program keeps writing this file', 'let it come to an end, and try again');
      }
    }
  }

  /** Keeps a form that is not finished, or forgets it. */
  async keep(unfinished: Unfinished | null): Promise<void> {
    await keepUnfinished(this.#draft.unfinished, unfinished);
  }

  close(): void {
    this.#looker.close();
    this.#before.close();
  }

  get #by(): string {
    return this.#options.by ?? '';
  }

  get #making() {
    const { text } = this.#options;
    return { domain: this.#domain, formatter: this.#formatter, text };
  }

  async #write(edit: DeskEdit): Promise<void> {
    const by = this.#by;
    const history = await this.#journal.history(by);
    const before = await textsOf(this.#paths);
    const snapshot = await this.#looker.snapshot();
    // It may have been begun before the lock was there, or while a text editor wrote.
    if (!isOf(snapshot, before)) throw new Overtaken();
    const made: Edited =
      edit.do === 'undo'
        ? await undone(snapshot, before, history.undo, this.#making)
        : edit.do === 'redo'
          ? await redone(snapshot, before, history.redo, this.#making)
          : await editOf(snapshot, before, edit, this.#making);
    const patches = [...(await writeTexts(this.#paths, before, made.texts))];
    if (edit.do === 'undo' || edit.do === 'redo') await this.#journal.add({ do: edit.do, by, patches });
    else if (patches.length > 0) await this.#journal.add({ do: 'edit', by, ...made.done, patches });
  }
}

/** The manual of a folder of seeds. */
export const manualIn = (folder: string): string => join(folder, 'CODING.md');
