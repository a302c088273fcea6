import { InputFieldBuilder, type InputFieldMap, type SchemaTypes } from '@pothos/core';
import type { Neo4jContext, RecordArgument } from '../model/context.ts';
import type { Args, Found } from '../model/field-sources.ts';
import { Connection } from '../model/row.ts';
import { type Builder, TypeRegistry } from '../model/type-registry.ts';

type Arguments = InputFieldBuilder<SchemaTypes, 'Arg'> & { readonly builder: Builder };

// They hang on Pothos' own builder of arguments, as those of other plugins do.
const prototype = InputFieldBuilder.prototype as unknown as Arguments;

prototype.record = function record(this: Arguments, kind, options) {
  return naming(this, kind, this.id(options));
};

prototype.records = function records(this: Arguments, kind, options) {
  return naming(this, kind, this.idList(options));
};

/** Keeps of which kind the records are that an argument names. */
function naming({ builder }: Arguments, kind: string, ref: object): never {
  TypeRegistry.of(builder).recordArgs.set(ref, kind);
  // Pothos infers the type of an argument from options that it sees; these are generic, and the declared type is their result.
  return ref as never;
}

/** What the arguments of a root field that name records ask of it: they are checked first, and told apart from nothing found. */
export interface RecordChecks {
  check(given: Args, context: Neo4jContext): Args;
  /** Throws for the first id that leads to nothing of its kind, where nothing at all was found. */
  settle(found: Found, given: () => Args, context: Neo4jContext): Promise<void>;
}

/** The checks of the arguments among `args` that name records; undefined where none does. */
export function recordChecks(registry: TypeRegistry, args: InputFieldMap): RecordChecks | undefined {
  const kinds = Object.entries(args).flatMap(([name, ref]) => {
    const kind = registry.recordArgs.get(ref);
    return kind === undefined ? [] : [[name, kind] as const];
  });
  const { records } = registry;
  if (kinds.length === 0 || records === undefined) return undefined;
  return {
    check: (given, context) => ({ ...given, ...checked(kinds, given, records, context) }),
    settle: async (found, argumentsOf, context) => {
      if (!isEmpty(found)) return;
      const given = argumentsOf();
      if (isLaterPage(given)) return;
      for (const [argument, kind] of kinds) {
        for (const id of textsOf(given[argument])) await records.missing({ id, kind, argument }, context);
      }
    },
  };
}

function checked(
  kinds: readonly (readonly [argument: string, kind: string])[],
  given: Args,
  records: RecordArgument,
  context: Neo4jContext,
): Args {
  return Object.fromEntries(
    kinds.flatMap(([argument]) => {
      const value = given[argument];
      if (value === null || value === undefined) return [];
      const ids = records.check(textsOf(value), argument, context);
      return [[argument, Array.isArray(value) ? ids : ids[0]]];
    }),
  );
}

const textsOf = (value: unknown): readonly string[] =>
  [value].flat().flatMap((id) => (id === null || id === undefined ? [] : [String(id)]));

/** Whether nothing at all was found, as far as one can tell from what was read of it. */
const isEmpty = (found: Found): boolean =>
  found === null || (found instanceof Connection && found.rows.length === 0 && !found.total);

/** An empty page after others says nothing about the records asked for. */
const isLaterPage = ({ after, before }: Args): boolean =>
  typeof after === 'string' || typeof before === 'string';
