import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';
import './global-types.ts';
import './schema-builder.ts';
import './record-args.ts';
import './root-fields.ts';

export { type CollectContext, collectFields, possibleTypes } from './collect-fields.ts';
export type { Extent } from './cost.ts';
export { createExecutor, type Execute } from './executor.ts';
export { allOf, inOne, type Lens, type Shown } from './lens.ts';
export type { Neo4jContext } from './types.ts';
export type { WrittenFields } from './written-fields.ts';

const pluginName = 'neo4j';
export default pluginName;

/** Compiles each root field, with all that is selected below it, to one Cypher statement. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}

SchemaBuilder.registerPlugin(pluginName, Neo4jPlugin);
