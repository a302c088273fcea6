import type { Position } from './seed.ts';
import type { MapNode, SourceFile, YamlNode } from './tree.ts';

interface Origin {
  readonly file: SourceFile;
  readonly node: MapNode;
}

/** Remembers where the parts of a seed were read, so that a problem found later still points at the very word. */
export class Origins {
  readonly #origins = new WeakMap<object, Origin>();

  remember<Item extends object>(item: Item, origin: Origin): Item {
    this.#origins.set(item, origin);
    return item;
  }

  /** Whether a part was written with this field, whatever its value. */
  has(item: object, field: string): boolean {
    return this.#origins.get(item)?.node.entries.has(field) ?? false;
  }

  /** The place of what a path leads to, such as `['passages', 2]`; as near to it as there is something. */
  position(item: { readonly at: Position }, path: readonly (string | number)[]): Position {
    const origin = this.#origins.get(item);
    if (origin === undefined) return item.at;
    let node: YamlNode = origin.node;
    for (const step of path) {
      const next: YamlNode | undefined = below(node, step);
      if (next === undefined) break;
      node = next;
    }
    return origin.file.position(node.at);
  }
}

function below(node: YamlNode, step: string | number): YamlNode | undefined {
  if (node.type === 'map') return node.entries.get(String(step))?.value;
  return node.type === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}
