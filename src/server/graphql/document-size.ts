import { type DocumentNode, Kind, Lexer, type SelectionSetNode, Source, TokenKind, visit } from 'graphql';

/** The size of the largest operation or fragment of a document, with every fragment spread replaced by its selections. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly introspectionRoots: number;
  /** The name of a fragment that spreads itself, and so has no size. */
  readonly cycle?: string;
}

const NOTHING: DocumentSize = { depth: 0, fields: 0, aliases: 0, introspectionRoots: 0 };

/** Nested fragments double the size at every level: beyond this it is just "too many". */
const CAP = 1_000_000;

const INTROSPECTION = new Set(['__schema', '__type']);

/** Whether a text has more than `most` tokens; reads no further than needed. Throws a syntax error. */
export function hasMoreTokens(text: string, most: number): boolean {
  const lexer = new Lexer(new Source(text));
  for (let count = 0; count <= most; count++) {
    if (lexer.advance().kind === TokenKind.EOF) return false;
  }
  return true;
}

/** The number of directives as written, anywhere in the document. */
export function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive() {
      count++;
    },
  });
  return count;
}

/** Measures a document in time linear in its text: a fragment is measured once, however often it is spread. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, DocumentSize>();
  const open = new Set<string>();

  function measureSpread(name: string): DocumentSize {
    const known = measured.get(name);
    if (known !== undefined) return known;
    if (open.has(name)) return { ...NOTHING, cycle: name };
    const selections = fragments.get(name);
    // Validation reports unknown fragments.
    if (selections === undefined) return NOTHING;
    open.add(name);
    const size = measureSelections(selections);
    open.delete(name);
    measured.set(name, size);
    return size;
  }

  function measureSelections({ selections }: SelectionSetNode): DocumentSize {
    let total = NOTHING;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = sum(total, measureSpread(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        total = sum(total, measureSelections(selection.selectionSet));
      } else {
        const inner = selection.selectionSet ? measureSelections(selection.selectionSet) : NOTHING;
        const isIntrospection = INTROSPECTION.has(selection.name.value);
        total = sum(total, {
          ...inner,
          // graphql-js limits the depth of introspection; its harmless lists of wrapped types are deeper than queries.
          depth: isIntrospection ? 1 : inner.depth + 1,
          fields: inner.fields + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          introspectionRoots: inner.introspectionRoots + (isIntrospection ? 1 : 0),
        });
      }
    }
    return total;
  }

  return document.definitions.map(sizeOf).reduce(larger, NOTHING);

  function sizeOf(definition: DocumentNode['definitions'][number]): DocumentSize {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return measureSpread(definition.name.value);
    return definition.kind === Kind.OPERATION_DEFINITION
      ? measureSelections(definition.selectionSet)
      : NOTHING;
  }
}

/**
 * The largest number of fields under one response name in one place, merged as execution merges them. Walks every
 * expanded field: call it only for documents with few `fields` and no cycle.
 */
export function mostOfOneName(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  let most = 0;

  function collect({ selections }: SelectionSetNode, byName: Map<string, Place>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const place = byName.get(name) ?? { count: 0, inner: [] };
        byName.set(name, place);
        place.count++;
        if (selection.selectionSet) place.inner.push(selection.selectionSet);
        continue;
      }
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)
          : selection.selectionSet;
      if (inner) collect(inner, byName);
    }
  }

  function walk(sets: readonly SelectionSetNode[]): void {
    const byName = new Map<string, Place>();
    for (const set of sets) collect(set, byName);
    for (const { count, inner } of byName.values()) {
      most = Math.max(most, count);
      if (inner.length > 0) walk(inner);
    }
  }

  for (const definition of document.definitions) {
    if ('selectionSet' in definition) walk([definition.selectionSet]);
  }
  return most;
}

interface Place {
  count: number;
  readonly inner: SelectionSetNode[];
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, SelectionSetNode> {
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  }
  return fragments;
}

/** Side by side: the depth is the larger one, everything else adds up. */
function sum(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.min(CAP, a.fields + b.fields),
    aliases: Math.min(CAP, a.aliases + b.aliases),
    introspectionRoots: Math.min(CAP, a.introspectionRoots + b.introspectionRoots),
    ...cycleOf(a, b),
  };
}

/** The larger of two definitions, only one of which is ever executed. */
function larger(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.max(a.fields, b.fields),
    aliases: Math.max(a.aliases, b.aliases),
    introspectionRoots: Math.max(a.introspectionRoots, b.introspectionRoots),
    ...cycleOf(a, b),
  };
}

function cycleOf(a: DocumentSize, b: DocumentSize): { readonly cycle?: string } {
  const cycle = a.cycle ?? b.cycle;
  return cycle === undefined ? {} : { cycle };
}
