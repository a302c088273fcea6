import { buildSchema } from '../../schema/index.ts';
import { limitsFrom } from '../../src/limits/limits.ts';

/** The schema of a server that nobody has changed a limit of. */
export const schema = buildSchema(limitsFrom());
