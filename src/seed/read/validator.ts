import type { Evidence } from '../../ontology/index.ts';
import { id as idType } from '../../ontology/values/id.ts';
import { didYouMean } from '../../text/closest.ts';
import type { DocumentLink, SeedPassage, Values } from '../model/seed.ts';
import type { SeedPart } from '../model/seed-part.ts';
import type { MapEntry, MapNode, TreeNode } from '../model/tree.ts';
import { ORIGIN } from '../model/vocabulary.ts';
import { passageId, readClaim, textsOf } from './claim-entry.ts';
import { type Report, readFields } from './fields.ts';
import type { GrowingPart, Reading } from './reading.ts';

const SECTIONS = ['document', 'defaults', 'passages', 'entities', 'claims', 'merged'];
const idCheck = idType.check;

/** Reads a file's tree by the vocabulary. Invalid entries keep their valid parts, so that nothing is reported twice. */
export function readEntries(root: TreeNode, reading: Omit<Reading, 'part' | 'document'>): SeedPart {
  const part: GrowingPart = {
    entities: [],
    links: [],
    passages: [],
    claims: [],
    merged: [],
    nodes: new Map(),
  };
  const { report } = reading;
  if (root.type !== 'map') {
    report(
      root.at,
      'a seed file holds sections',
      `write one of ${SECTIONS.map((name) => `${name}:`).join(' ')} and its entries below`,
    );
    return part;
  }
  for (const [key, { at }] of root.entries) {
    if (!SECTIONS.includes(key))
      report(
        at,
        `there is no section ${key}`,
        didYouMean(key, SECTIONS) ?? `the sections are ${SECTIONS.join(', ')}`,
      );
  }
  const started = { ...reading, part, document: undefined };
  const document = readDocument(root, started);
  const inside: Reading = { ...started, document };
  readPassages(section(root, 'passages', 'map', report), inside);
  readEntities(section(root, 'entities', 'map', report), inside);
  for (const node of section(root, 'claims', 'list', report)?.items ?? []) {
    if (isMap(node, 'claim', report)) part.claims.push(readClaim(node, inside));
  }
  readMerged(section(root, 'merged', 'map', report), inside);
  return part;
}

/** An empty section counts as missing. */
function section<Type extends 'map' | 'list'>(
  root: MapNode,
  name: string,
  type: Type,
  report: Report,
): Extract<TreeNode, { type: Type }> | undefined {
  const node = root.entries.get(name)?.value;
  if (node === undefined || (node.type === 'scalar' && node.value === null)) return undefined;
  if (isType(node, type)) return node;
  const hint =
    type === 'map' ? 'write "name: value" lines below it' : 'write "- " before each entry below it';
  report(node.at, `${name} must be a ${type}`, hint);
  return undefined;
}

const isType = <Type extends TreeNode['type']>(
  node: TreeNode,
  type: Type,
): node is Extract<TreeNode, { type: Type }> => node.type === type;

function isMap(node: TreeNode, what: string, report: Report): node is MapNode {
  if (node.type === 'map') return true;
  report(
    node.at,
    `write a ${what} as "name: value" lines`,
    'write its fields, one on a line, with the same indent',
  );
  return false;
}

/** The document of a file; one that is declared in another file is written as its id. */
function readDocument(root: MapNode, { vocabulary, report, part, file }: Reading): string | undefined {
  const written = root.entries.get('document')?.value;
  if (written?.type === 'scalar' && idCheck.safeParse(written.value).success) return String(written.value);
  const node = section(root, 'document', 'map', report);
  if (node === undefined) return undefined;
  const { evidence } = vocabulary.ontology;
  const fields = readFields(node, vocabulary.document, { what: 'document', report });
  const isLink = (name: string) => name === 'publishedBy' || Object.hasOwn(evidence.derivations, name);
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !isLink(name)));
  const id = values.id;
  if (typeof id !== 'string') return undefined;
  const entity = { id, kind: evidence.document, values, at: file.position(node.at) };
  part.entities.push(entity);
  part.nodes.set(entity, node);
  part.links.push(...linksOf(id, fields, evidence));
  return id;
}

/** The origin of a document, from the fields of its block. */
function* linksOf(
  document: string,
  fields: Values,
  { publishedBy: published, derivedFrom, derivations, derivationHow }: Evidence,
): Iterable<DocumentLink> {
  const { publishedBy } = fields;
  if (typeof publishedBy === 'string')
    yield { document, relation: published, to: publishedBy, values: {}, path: ['publishedBy'] };
  for (const [name, how] of Object.entries(derivations)) {
    const others: unknown = fields[name];
    if (!Array.isArray(others)) continue;
    for (const [index, other] of others.entries()) {
      const { [ORIGIN]: to, ...more } = originOf(other);
      if (typeof to === 'string')
        yield {
          document,
          relation: derivedFrom,
          to,
          values: { [derivationHow]: how, ...inFull(more, document) },
          path: [name, index],
        };
    }
  }
}

/** A document that is only named, or of which more is said. */
const originOf = (written: unknown): Values =>
  typeof written === 'object' && written !== null ? { ...written } : { [ORIGIN]: written };

/** Passages go by their keys inside a file, and by their full ids beyond it; empty lists are left out. */
function inFull(more: Values, document: string): Values {
  const full = Object.entries(more).map(([name, value]) => [
    name,
    Array.isArray(value) ? textsOf(value).map((key) => passageId(key, document)) : value,
  ]);
  return Object.fromEntries(full.filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

function readPassages(section: MapNode | undefined, reading: Reading): void {
  const { report, document } = reading;
  if (section === undefined) return;
  if (document === undefined)
    report(section.at, 'passages need a document', 'write the document of this file above them');
  else for (const [key, entry] of section.entries) readPassage(key, entry, { ...reading, document });
}

function readPassage(
  key: string,
  { at, value: node }: MapEntry,
  reading: Reading & { readonly document: string },
): void {
  const { vocabulary, report, part, file, document } = reading;
  const id = idCheck.safeParse(`${document}-${key}`);
  if (!id.success) {
    report(
      at,
      `the key of a passage ${id.error.issues[0]?.message ?? 'is not an id'}`,
      'write keys such as s01',
    );
    return;
  }
  if (!isMap(node, 'passage', report)) return;
  const { start, end, sha256, note } = readFields(node, vocabulary.passage, { what: 'passage', report });
  const passage: SeedPassage = {
    id: id.data,
    document,
    // Invalid numbers are reported above; NaN fails every comparison, so they are not reported again.
    start: typeof start === 'number' ? start : Number.NaN,
    end: typeof end === 'number' ? end : Number.NaN,
    sha256: typeof sha256 === 'string' ? sha256 : '',
    note: typeof note === 'string' ? note : undefined,
    at: file.position(at),
  };
  part.passages.push(passage);
  part.nodes.set(passage, node);
}

function readEntities(section: MapNode | undefined, { vocabulary, report, part, file }: Reading): void {
  for (const [kind, { at, value }] of section?.entries ?? []) {
    const shape = vocabulary.entities.get(kind);
    if (shape === undefined) {
      const kinds = [...vocabulary.entities.keys()];
      report(
        at,
        `${kind} is not a kind of entity`,
        didYouMean(kind, kinds) ?? `the kinds are ${kinds.join(', ')}`,
      );
    }
    if (value.type === 'scalar' && value.value === null) continue;
    if (value.type !== 'list') {
      report(value.at, `${kind} must be a list`, 'write "- " before each entry below it');
      continue;
    }
    for (const node of value.items) {
      if (!isMap(node, kind, report)) continue;
      const values = shape === undefined ? onlyId(node) : readFields(node, shape, { what: kind, report });
      if (typeof values.id !== 'string') continue;
      const entity = { id: values.id, kind, values, at: file.position(node.at) };
      part.entities.push(entity);
      part.nodes.set(entity, node);
    }
  }
}

/** An entity of an unknown kind keeps its id: claims about it are no errors of their own. */
function onlyId(node: MapNode): { readonly id?: unknown } {
  const id = node.entries.get('id')?.value;
  return id?.type === 'scalar' ? { id: id.value } : {};
}

function readMerged(section: MapNode | undefined, { report, part, file }: Reading): void {
  for (const [old, { at, value }] of section?.entries ?? []) {
    const id = idCheck.safeParse(old);
    const canonical = idCheck.safeParse(value.type === 'scalar' ? value.value : undefined);
    if (!id.success) report(at, `the old id ${id.error.issues[0]?.message ?? ''}`, idType.hint);
    else if (!canonical.success)
      report(value.at, `the canonical id ${canonical.error.issues[0]?.message ?? ''}`, idType.hint);
    else part.merged.push({ old, canonical: canonical.data, at: file.position(at) });
  }
}
