/** A part of a message that is called otherwise by those who write files than by those who fill in a form. */
export type Part =
  | string
  /** A field by its name: `asOf`, “holds up to”; as a word of a sentence: "the basis", “what it rests on”. */
  | { readonly field: string; readonly isWord?: boolean }
  /** A word of a field: `STATED`, “stated by the actor”. */
  | { readonly word: string; readonly of: string }
  /** A record by its id: `ann-lee`, “Ann Lee”. */
  | { readonly record: string }
  /** What to write in a field, or what to write there in words. */
  | { readonly write: string; readonly word: string }
  | { readonly write: string; readonly what: string }
  /** What has nothing in common. */
  | { readonly file: string; readonly form: string };

/** A message as it is said once, and told twice: to those who write files, and to those who fill in a form. */
export type Telling = readonly Part[];
/** A message that is the same for all, or one with two tellings. */
export type Told = string | Telling;

/** "…": a message with parts that have other names in a form. */
export const tell = (texts: TemplateStringsArray, ...parts: readonly Part[]): Telling =>
  texts.flatMap((text, place): readonly Part[] => {
    const part = parts[place];
    return part === undefined ? [text] : [text, part];
  });

export const field = (name: string): Part => ({ field: name });
export const the = (name: string): Part => ({ field: name, isWord: true });
export const word = (value: unknown, of: string): Part => ({ word: String(value), of });
export const record = (id: string): Part => ({ record: id });
/** The way out that is one word of a field: `write basis: STATED`. */
export const write = (name: string, value: string): Part => ({ write: name, word: value });
/** The way out that only a person knows: `write asOf: and the moment …`. */
export const fillIn = (name: string, what: string): Part => ({ write: name, what });
export const either = (file: string, form: string): Part => ({ file, form });

/** What fields, words and records are called where somebody fills in a form. */
export interface FormWords {
  readonly field: (name: string) => string;
  readonly word: (value: string, of: string) => string;
  readonly record: (id: string) => string;
}

/** As those who write files are told it. */
export const inFiles = (told: Told): string =>
  typeof told === 'string'
    ? told
    : told
        .map((part) => {
          if (typeof part === 'string') return part;
          if ('field' in part) return part.isWord ? `the ${part.field}` : part.field;
          if ('record' in part) return part.record;
          if ('file' in part) return part.file;
          if ('of' in part) return part.word;
          return 'word' in part
            ? `write ${part.write}: ${part.word}`
            : `write ${part.write}: and ${part.what}`;
        })
        .join('');

/** As those who fill in a form are told it. */
export const inForms = (told: Told, words: FormWords): string =>
  typeof told === 'string'
    ? told
    : told
        .map((part) => {
          if (typeof part === 'string') return part;
          if ('field' in part) return `“${words.field(part.field)}”`;
          if ('record' in part) return `“${words.record(part.record)}”`;
          if ('file' in part) return part.form;
          if ('of' in part) return `“${words.word(part.word, part.of)}”`;
          const name = `“${words.field(part.write)}”`;
          return 'word' in part
            ? `choose “${words.word(part.word, part.write)}” under ${name}`
            : `fill in ${name}: ${part.what}`;
        })
        .join('');
