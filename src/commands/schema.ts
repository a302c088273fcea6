import { Command } from 'commander';
import type { Ontology } from '../ontology/index.ts';
import { seedSchema } from '../seed/format/json-schema.ts';
import type { SeedRules } from '../seed/model/seed-rules.ts';
import type { CommandContext } from './context.ts';

export interface SchemaContext extends CommandContext {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
}

/** `antiphon schema`: the seed language as a JSON Schema. */
export function schemaCommand({ ontology, rules, print }: SchemaContext): Command {
  return new Command('schema')
    .description('Print the seed language as a JSON Schema, by which editors complete and check.')
    .addHelpText(
      'after',
      `
Examples:
  antiphon schema > seed.schema.json
  and at the top of a seed: # yaml-language-server: $schema=seed.schema.json`,
    )
    .action(() => print(JSON.stringify(seedSchema(ontology, rules), null, 2)));
}
