import './lens.ts';
import './types/entity.ts';
import './types/actor.ts';
import './types/event.ts';
import './types/thing.ts';
import './types/evidence.ts';
import './types/queries.ts';
import './reads/responders.ts';
import './reads/response-chains.ts';
import './reads/neighborhood.ts';
import './reads/paths.ts';
import './reads/whole-graph.ts';
import './reads/search.ts';
import './reads/co-mentions.ts';
import './reads/counts.ts';
import './reads/disputes.ts';
import './reads/non-responses.ts';
import './reads/open-questions.ts';
import './reads/tensions.ts';
import './reads/response-matrix.ts';
import './reads/response-times.ts';
import './reads/stats.ts';
import './reads/timeline.ts';
import { builder } from './builder.ts';

/** The GraphQL schema of Antiphon. */
export const schema = builder.toSchema();
export { ontology } from './ontology/index.ts';
