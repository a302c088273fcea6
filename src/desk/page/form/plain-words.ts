import type { DeskForm, DeskIssue } from '../../protocol.ts';

/** A text in the words of the form, where the seed language has names of its own: "attributionBasis: SELF". */
export function plainText(form: DeskForm): (text: string) => string {
  const fields = [
    ...form.saying,
    ...form.predicates.flatMap(({ value, details }) => [...(value ? [value] : []), ...details]),
    ...form.kinds.flatMap((kind) => kind.fields),
  ];
  const words = new Map([
    // What is a plain word already, such as `type`, stays.
    ...fields.filter(({ name }) => /[a-z][A-Z]/.test(name)).map(({ name, label }) => [name, label] as const),
    ...fields.flatMap(({ choices }) => choices).map(({ value, label }) => [value, label] as const),
    ...form.predicates.map(({ name, label }) => [name, label] as const),
  ]);
  return (text) =>
    text.replaceAll('`', '').replaceAll(/\b(?:[a-z]+[A-Z]\w*|[A-Z][A-Z_]+)\b/g, (word) => {
      const label = words.get(word);
      return label === undefined ? word : `“${label}”`;
    });
}

/** The same of an issue. */
export function plainWords(form: DeskForm): (issue: DeskIssue) => DeskIssue {
  const told = plainText(form);
  return (issue) => ({ ...issue, message: told(issue.message), hint: issue.hint && told(issue.hint) });
}
