import type { Values } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { Grounds } from './certainty.ts';
import { historyIn } from './history.ts';
import { lossesIn } from './losses.ts';
import type { Course } from './standing.ts';

/** Works out what is kept of how facts came to stand as they do, and of how they would without some. */
export function courseIn(view: SeedView, grounds: Grounds): Course {
  const historyOf = historyIn(view, grounds);
  const lossesOf = lossesIn(view, grounds);
  return (claims, read) => {
    const { restsOn, falls } = lossesOf(claims, read);
    return {
      ...kept('history', historyOf(claims, read)),
      ...kept('restsOn', restsOn),
      ...kept('falls', falls),
    };
  };
}

const kept = (name: string, rows: readonly string[]): Values => (rows.length === 0 ? {} : { [name]: rows });
