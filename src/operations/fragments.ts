import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, visit } from 'graphql';
import { ConfigurationError } from '../errors.ts';
import { parseFile } from './parse-file.ts';

/** A part that several operations ask for. */
interface SharedFragment {
  readonly text: string;
  readonly document: DocumentNode;
}

/** Fragments of a folder, by name. */
export type SharedFragments = ReadonlyMap<string, SharedFragment>;

export const NO_FRAGMENTS: SharedFragments = new Map();

/** Reads the fragments of a folder, one in each file. Throws a ConfigurationError that names a file which is none. */
export function readFragments(folder: string): SharedFragments {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.graphql')) : [];
  return new Map(
    files.sort().map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const document = parseFile(file, text);
      const [definition, ...more] = document.definitions;
      if (definition?.kind !== Kind.FRAGMENT_DEFINITION || more.length > 0)
        throw new ConfigurationError(`${file}: it must hold exactly one fragment.`, {
          hint: 'give every fragment a file of its own',
        });
      return [definition.name.value, { text, document }] as const;
    }),
  );
}

/** The text of an operation with the fragments that it, or one of them, asks for: whoever copies it has all of it. */
export function withFragments(text: string, document: DocumentNode, fragments: SharedFragments): string {
  const asked = new Set<SharedFragment>();
  const follow = (from: DocumentNode) =>
    visit(from, {
      FragmentSpread({ name }) {
        const shared = fragments.get(name.value);
        if (shared === undefined || asked.has(shared)) return;
        asked.add(shared);
        follow(shared.document);
      },
    });
  follow(document);
  return [text, ...[...asked].map((one) => one.text)].join('\n');
}
