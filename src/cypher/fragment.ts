import type { Statement } from './statement.ts';

/** A value on its way into a statement; it never becomes text. */
class Parameter {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/**
 * A piece of Cypher: text, and the values between it. Pieces are immutable and nest; `render` numbers the values.
 * Printing one shows its Cypher.
 */
export class Fragment {
  readonly parts: readonly (string | Parameter)[];
  constructor(parts: readonly (string | Parameter)[]) {
    this.parts = parts;
  }

  toString(): string {
    return render(this).text;
  }
}

/** Cypher text as it stands: for names that `identifier` has checked, and for constants of this program. Never for input. */
export const raw = (text: string): Fragment => new Fragment([text]);

/** Cypher with values: each `${value}` becomes a parameter, each `${fragment}` is put in as it is. */
export function cypher(strings: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  const parts: (string | Parameter)[] = [];
  strings.forEach((text, index) => {
    parts.push(text);
    if (index >= values.length) return;
    const value = values[index];
    if (value instanceof Fragment) parts.push(...value.parts);
    else parts.push(new Parameter(value));
  });
  return new Fragment(parts);
}

/** Fragments one after another, with a separator between them. */
export function join(fragments: readonly Fragment[], separator: string | Fragment): Fragment {
  const between = typeof separator === 'string' ? [separator] : separator.parts;
  return new Fragment(
    fragments.flatMap((fragment, index) => (index === 0 ? fragment.parts : [...between, ...fragment.parts])),
  );
}

/** What a function of texts makes of a fragment, such as a conversion around it. */
export function around(wrap: (text: string) => string, fragment: Fragment): Fragment {
  // The function works on text; the fragment replaces a mark that none of our texts contains.
  return join(wrap('\u0000').split('\u0000').map(raw), fragment);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The statement of a fragment: its values become `$p0`, `$p1` ... in order of appearance. */
export function render(fragment: Fragment): Statement {
  const params: Record<string, unknown> = {};
  // One list that stands in several places is sent once. Equal values are not: the text must not depend on values.
  const lists = new Map<object, string>();
  let count = 0;
  const nameOf = ({ value }: Parameter): string => {
    const known = isObject(value) ? lists.get(value) : undefined;
    if (known !== undefined) return known;
    const name = `p${count++}`;
    if (isObject(value)) lists.set(value, name);
    params[name] = value;
    return name;
  };
  const text = fragment.parts.map((part) => (typeof part === 'string' ? part : `$${nameOf(part)}`));
  return { text: text.join(''), params };
}
