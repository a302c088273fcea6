import { builder } from '../builder.ts';
import { detailsOf } from '../reads/candidates.ts';
import { rootsOf } from '../reads/roots.ts';

/** What every fact relation shows beside its own properties and claims. */
builder.neo4jEdges((t) => ({
  roots: t.rows(rootsOf('edge')),
  candidates: t.rows(detailsOf('edge')),
}));
