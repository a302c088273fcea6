import { builder } from '../builder.ts';
import { detailsOf } from '../certainty/candidates.ts';
import { historyOf } from '../certainty/history.ts';
import { restsOn } from '../certainty/rests-on.ts';
import { rootsOf } from '../certainty/roots.ts';

/** What every fact relation shows beside its own properties and claims. */
builder.neo4jEdges((t) => ({
  history: t.rows(historyOf('edge')),
  restsOn: t.rows(restsOn('edge')),
  roots: t.rows(rootsOf('edge')),
  candidates: t.rows(detailsOf('edge')),
}));
