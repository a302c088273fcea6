import { builder } from '../builder.ts';
import { detailsOf } from '../certainty/candidates.ts';
import { earlierOf } from '../certainty/earlier.ts';
import { rootsOf } from '../certainty/roots.ts';

/** What every fact relation shows beside its own properties and claims. */
builder.neo4jEdges((t) => ({
  earlierStatuses: t.rows(earlierOf('edge')),
  roots: t.rows(rootsOf('edge')),
  candidates: t.rows(detailsOf('edge')),
}));
