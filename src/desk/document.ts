import type { Vocabulary } from '../seed/model/vocabulary.ts';
import { sha256 } from '../text/sha256.ts';
import { type Change, standing } from './change.ts';
import { fieldValues } from './fields.ts';
import { entitiesOf, type Plan, type Planning, valuesOf } from './plan.ts';
import type { ClaimFields, DeskEdit, DeskIssue } from './protocol.ts';
import { conflict, refused } from './refusal.ts';
import type { Source } from './source.ts';

/** Which document it is, and of which text, nobody changes by a form. */
const FIXED = ['id', 'sha256', 'length'];

/** What can be known of a document, beside the documents that it is drawn from. */
export const documentFields = ({ document, ontology }: Vocabulary): readonly string[] =>
  Object.entries(document).flatMap(([name, spec]) =>
    'check' in spec && !FIXED.includes(name) && !Object.hasOwn(ontology.evidence.derivations, name)
      ? [name]
      : [],
  );

const DOCUMENT: Change = { sort: 'document', id: 'document', before: null, after: null };

/** What a file says of its document, and the fingerprint of that. */
export function documentIn(source: Source | undefined, vocabulary: Vocabulary) {
  const known = (source && standing(source, DOCUMENT)) ?? {};
  const names = documentFields(vocabulary);
  const fields: ClaimFields = fieldValues(
    Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name))),
  );
  return { fields, fingerprint: sha256(JSON.stringify(known)).slice(0, 16) };
}

/** The change by which more is known of the document. Throws a Refusal that says at which field something is wrong. */
export function documentPlan(
  source: Source,
  { fingerprint, fields, entities = [] }: Extract<DeskEdit, { readonly do: 'document' }>,
  planning: Planning,
): Plan {
  const { vocabulary } = planning;
  const before = standing(source, DOCUMENT);
  if (before === null)
    throw refused(
      'this file only names its document, and another describes it',
      'write there what is known of it',
    );
  if (documentIn(source, vocabulary).fingerprint !== fingerprint)
    throw conflict('somebody else changed what is said of the article meanwhile');
  const names = documentFields(vocabulary);
  const given = Object.fromEntries(
    names.flatMap((name) => (name in fields ? [[name, fields[name] ?? null]] : [])),
  );
  const values = valuesOf(given, vocabulary.document);
  const issues = names.flatMap((name) => issueOf(name, values[name], vocabulary));
  const [first] = issues;
  if (first !== undefined) throw refused(first.message, first.hint ?? 'put this right first', issues);
  const { id = source.document, ...fixed } = before;
  const kept = Object.entries(fixed).filter(([name]) => !names.includes(name));
  const after = { id, ...values, ...Object.fromEntries(kept) };
  return {
    changes: [...entitiesOf({ entities }, planning).changes, { ...DOCUMENT, before, after }],
    words: 'describe the article',
  };
}

function issueOf(name: string, value: unknown, { document }: Vocabulary): readonly DeskIssue[] {
  const spec = document[name];
  if (spec === undefined || !('check' in spec)) return [];
  if (value === undefined ? !spec.required : spec.check.safeParse(value).success) return [];
  const message = value === undefined ? 'this is needed' : 'this cannot be read';
  return [{ message, hint: spec.hint, claim: null, field: name, where: '' }];
}
