import type { GraphRows } from '../../src/seed/model/seed.ts';

/** A record of a result, as far as loaders read it. */
interface Cells {
  get(key: number | string): unknown;
  values(): IterableIterator<unknown>;
}

type Params = Readonly<Record<string, unknown>>;

/**
 * What a database that holds these rows gives to a loader that looks at what it is about to change, without a database: the
 * few statements that it asks, told apart by their text. What is written is kept in `written`.
 */
export class StoredRows {
  readonly written: { readonly text: string; readonly params: Params }[] = [];
  readonly #rows: GraphRows;

  constructor(rows: GraphRows) {
    this.#rows = rows;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver types its results by what the caller expects
  run(text: string, params: Params = {}): any {
    if (/CREATE|DELETE/.test(text)) this.written.push({ text, params });
    const records = [...this.#rowsOf(text, params)].map(
      (cells): Cells => ({
        get: (key) => cells[typeof key === 'number' ? key : cells.length - 1],
        values: () => cells.values(),
      }),
    );
    return Promise.resolve({ records });
  }

  *#rowsOf(text: string, params: Params): Iterable<readonly unknown[]> {
    const { nodes, edges } = this.#rows;
    const asked = new Set([params.ids, params.rids].flat());
    const nameOf = (id: string) => nodes.find((node) => node.id === id)?.values.name;
    if (text.includes('COLLECT {'))
      for (const { id, values } of nodes) if (asked.has(id)) yield [id, values.sentence, this.#sourcesOf(id)];
    if (text.includes('RETURN id, n.label'))
      for (const { id, kind, values } of nodes) if (asked.has(id)) yield [id, kind, values.name, values];
    if (text.includes('RETURN id, n.name'))
      for (const { id } of nodes) if (asked.has(id)) yield [id, nameOf(id)];
    if (text.includes('RETURN id, c.rid'))
      for (const { id, values } of nodes) if (asked.has(id)) yield [id, values.rid];
    if (text.includes('RETURN rid, c.id'))
      for (const { id, kind, values } of nodes)
        if (kind === 'Claim' && asked.has(values.rid)) yield [values.rid, id, values];
    if (text.includes('RETURN rid, a.id'))
      for (const { rid, type, from, to, values } of edges)
        if (asked.has(rid) && text.includes(`[r:${type} `))
          yield [rid, from, to, nameOf(from), nameOf(to), values];
    if (text.includes('AS count')) yield [edges.length];
  }

  #sourcesOf(claim: string): readonly (readonly [string, unknown])[] {
    const { nodes, edges } = this.#rows;
    const targets = (from: string, type: string) =>
      edges.filter((edge) => edge.from === from && edge.type === type).map(({ to }) => to);
    const documents = targets(claim, 'EVIDENCED_BY').flatMap((passage) => targets(passage, 'IN'));
    return [...new Set(documents)].map((id) => [id, nodes.find((node) => node.id === id)?.values.name]);
  }
}
