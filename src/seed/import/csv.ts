import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Ontology, Properties, Property } from '../../ontology/index.ts';
import type { EdgeRow, NodeRow } from '../model/seed.ts';
import { type BatchRow, edgeRow, LOADER, nodeRow } from '../write/batches.ts';
import { type Load, loadProperties } from '../write/load-marks.ts';

/** Separates the items of a list: a control character, which no text of a seed holds. */
export const LIST_SEPARATOR = 0x1f;

const WRITTEN_AT_ONCE = 1 << 18;

/** A file that was written: `name` is a relationship type, or labels joined by colons. */
export interface CsvFile {
  readonly name: string;
  readonly path: string;
}

/** Writes rows as they come into files for an offline import, one for each kind or type. */
export class CsvFiles {
  readonly #folder: string;
  readonly #ontology: Ontology;
  readonly #nodes = new Map<string, Table>();
  readonly #edges = new Map<string, Table>();

  constructor(folder: string, ontology: Ontology) {
    this.#folder = folder;
    this.#ontology = ontology;
    // An interrupted run may have left one.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  node(row: NodeRow): void {
    const table = this.#nodes.get(row.kind) ?? this.#nodeTable(row.kind);
    const { key, digest, values } = nodeRow(row);
    table.write([key, row.kind, digest, LOADER], values);
  }

  edge(row: EdgeRow): void {
    const table = this.#edges.get(row.type) ?? this.#edgeTable(row.type);
    const { key, digest, values } = edgeRow(row);
    table.write([row.from, row.to, key, digest, LOADER], values);
  }

  /** Closes the files and lists them. The graph they make describes itself as unfinished. */
  close(load: Load): { readonly nodes: readonly CsvFile[]; readonly relationships: readonly CsvFile[] } {
    return {
      nodes: [...[...this.#nodes.values()].map((table) => table.close()), this.#loadFile(load)],
      relationships: [...this.#edges.values()].map((table) => table.close()),
    };
  }

  #loadFile(load: Load): CsvFile {
    const file = { name: 'AntiphonLoad', path: join(this.#folder, 'load.csv') };
    const { version, ...texts } = loadProperties(load);
    const entries = Object.entries({ id: 'load', state: 'LOADING', ...texts });
    // A separate id space, because an entity may have this id.
    const head = entries.map(([name]) => (name === 'id' ? 'id:ID(load)' : name));
    const row = entries.map(([, value]) => cell(value));
    writeFileSync(
      file.path,
      `${[...head, 'version:long', 'lacksLists:boolean'].join(',')}\n${[...row, version, true].join(',')}\n`,
    );
    return file;
  }

  #nodeTable(kindName: string): Table {
    const { name, lineage, properties } = this.#ontology.kind(kindName);
    const { id: _, ...others } = properties;
    const path = join(this.#folder, `${name}.node.csv`);
    const table = new Table(lineage.join(':'), path, ['id:ID', 'label', 'digest', 'loadedBy'], others);
    this.#nodes.set(name, table);
    return table;
  }

  #edgeTable(type: string): Table {
    const { name, properties } = this.#ontology.relation(type);
    const head = [':START_ID', ':END_ID', 'rid', 'digest', 'loadedBy'];
    const table = new Table(name, join(this.#folder, `${name}.edge.csv`), head, properties);
    this.#edges.set(name, table);
    return table;
  }
}

class Table {
  readonly #file: CsvFile;
  readonly #columns: readonly (readonly [string, Property])[];
  readonly #descriptor: number;
  #text: string;

  constructor(name: string, path: string, head: readonly string[], properties: Properties) {
    this.#file = { name, path };
    this.#columns = Object.entries(properties);
    this.#descriptor = openSync(path, 'w');
    const columns = this.#columns.map(
      ([column, { type, facets }]) => `${column}:${type.stored}${facets.list ? '[]' : ''}`,
    );
    this.#text = `${[...head, ...columns].join(',')}\n`;
  }

  write(head: readonly string[], values: BatchRow['values']): void {
    const cells = this.#columns.map(([column]) => cell(values[column]));
    this.#text += `${[...head.map(cell), ...cells].join(',')}\n`;
    if (this.#text.length >= WRITTEN_AT_ONCE) this.#flush();
  }

  close(): CsvFile {
    this.#flush();
    closeSync(this.#descriptor);
    return this.#file;
  }

  #flush(): void {
    writeSync(this.#descriptor, this.#text);
    this.#text = '';
  }
}

/** A missing value and an empty list are both an empty cell. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.length === 0 ? '' : cell(value.join(String.fromCharCode(LIST_SEPARATOR)));
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}
