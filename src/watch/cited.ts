import type { FactStanding } from '../changes/standing.ts';
import { ConfigurationError } from '../errors.ts';

/** How something stood when it was cited. */
export interface Cited {
  /** The day, as YYYY-MM-DD. */
  readonly on: string;
  /** By the names under which it differs: status, basis, sources, occurrence, edtf ... */
  readonly states: Readonly<Record<string, string>>;
  /** The ids of the claims about it. */
  readonly claims: readonly string[];
  /** Where there were more claims than are named. */
  readonly isCut?: boolean;
}

/** A line of a file of citations that names something. */
export interface CitedLine {
  /** From 1. */
  readonly line: number;
  readonly id: string;
  /** As it was written, with its address. */
  readonly written: string;
  readonly comment: string;
  /** Undefined where nobody has recorded it yet. */
  readonly cited: Cited | undefined;
}

const NONE = '-';
/** Behind the ids of claims: there are more. */
const MORE = '*';

/** Reads a file of citations: an id or an address a line, and behind it how that stood. Throws a ConfigurationError. */
export function readCited(text: string): readonly CitedLine[] {
  return text.split(/\r?\n/).flatMap((whole, index): readonly CitedLine[] => {
    // An address may have a # of its own.
    const [, said = '', comment = ''] = /^(.*?)(?:(?:^|\s+)#(.*))?$/.exec(whole) ?? [];
    const [written = '', ...fields] = said.trim().split(/\s+/);
    if (written === '') return [];
    const line = index + 1;
    return [{ line, written, id: idIn(written), comment: comment.trim(), cited: citedIn(fields, line) }];
  });
}

function citedIn(fields: readonly string[], line: number): Cited | undefined {
  const states: Record<string, string> = {};
  for (const field of fields) {
    const [, name, value] = /^(\w+)=(.+)$/.exec(field) ?? [];
    if (name === undefined || value === undefined)
      throw new ConfigurationError(`line ${line}: ${JSON.stringify(field)} is not understood`, {
        hint: 'a line is an id or an address, then what `antiphon watch` recorded, such as status=DISPUTED; a comment begins with #',
      });
    states[name] = value;
  }
  const { cited: on, claims = NONE, ...others } = states;
  if (on === undefined) return undefined;
  const named = claims === NONE ? [] : claims.split(',');
  return {
    on,
    states: others,
    claims: named.filter((id) => id !== MORE),
    ...(named.includes(MORE) && { isCut: true }),
  };
}

/**
 * The id that an address of a page, a CSV cell or an edge names: `/e/<id>`, `/q/evidence?rid=<key>`, `<key>:TYPE`, or the id
 * itself.
 */
export function idIn(written: string): string {
  const [, path = ''] = /\/e\/([^/?#]+)/.exec(written) ?? [];
  if (path !== '') return decoded(path).replace(/\.(json|jsonld|atom)$/, '');
  const search = written.includes('?') ? new URLSearchParams(/\?([^#]*)/.exec(written)?.[1]) : undefined;
  const named = search?.get('rid') ?? search?.get('around') ?? search?.get('id');
  return (named ?? written).replace(/^([0-9a-f]{32}):\w+$/, '$1');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** How something stands, as a line keeps it. */
export const statesOf = ({ status, basis, modality, sources, details }: FactStanding): Cited['states'] =>
  Object.fromEntries(
    Object.entries({
      status,
      basis,
      modality,
      ...(sources === null ? {} : { sources: String(sources) }),
      ...details,
    })
      // A line keeps words, and a text is none.
      .filter(([, value]) => /^\S+$/.test(value)),
  );

/** A line with how it stands; whoever reads the file sees what it is about behind it. */
export function writeCited(
  { written, comment }: Pick<CitedLine, 'written' | 'comment'>,
  { on, states, claims, isCut = false }: Cited,
): string {
  const fields = Object.entries({
    cited: on,
    ...states,
    claims: [...claims, ...(isCut ? [MORE] : [])].join(',') || NONE,
  });
  return [
    written,
    ...fields.map((field) => field.join('=')),
    // A name with a line break must not become a line of its own.
    ...(comment.trim() === '' ? [] : [`# ${comment.trim().replaceAll(/\s+/g, ' ')}`]),
  ].join(' ');
}

/** The file with these lines in place of the old ones, and others behind it; all else stays. */
export function withLines(
  text: string,
  changed: ReadonlyMap<number, string>,
  added: readonly string[],
): string {
  const lines = text.split(/\r?\n/).map((line, index) => changed.get(index + 1) ?? line);
  const whole = lines.join('\n').replace(/\n*$/, '');
  return `${[...(whole === '' ? [] : [whole]), ...added].join('\n')}\n`;
}
