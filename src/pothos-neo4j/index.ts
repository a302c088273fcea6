import './global-types.ts';
import './builder/schema-builder.ts';
import './builder/record-args.ts';
import './builder/root-fields.ts';

export type { WrittenFields } from './builder/cypher-fields.ts';
export type { Neo4jContext } from './model/context.ts';
export type { Extent } from './model/cost.ts';
export { allOf, inOne, type Lens, type Shown } from './model/lens.ts';
export { type CollectContext, collectFields, possibleTypes } from './plan/collect-fields.ts';
export { pluginName as default } from './plugin.ts';
export { createExecutor, type Execute } from './run/prepared-operations.ts';
