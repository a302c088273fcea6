import type { Drafter } from '../draft.ts';
import type { DraftRequest } from '../request.ts';
import { ahead } from './ahead.ts';
import { articleOf } from './article.ts';
import { harms } from './harm.ts';
import { measures } from './measures.ts';
import { isEnglish } from './names.ts';
import { naming, officers } from './naming.ts';
import { numbers } from './numbers.ts';
import { posts } from './posts.ts';
import { protests } from './protests.ts';
import { takedowns } from './sites.ts';
import { quotations, releases } from './speech.ts';

interface RulesOptions {
  readonly name: string;
  /** Kinds that are events: their names are no names that a text would use. */
  readonly events: ReadonlySet<string>;
  readonly report: (line: string) => void;
}

/** The drafter that Antiphon has: rules for English that would rather leave something out than propose what is wrong. */
export function rulesDrafter({ name, events, report }: RulesOptions): Drafter {
  return {
    name,
    draft: async (request) => {
      if (!isEnglish(request.document)) {
        report(
          `the rules know English only; ${request.document.id} is in ${request.document.language}: they look for known names alone`,
        );
        return lines(request, events, [naming]);
      }
      return lines(request, events, RULES);
    },
  };
}

const RULES = [
  harms,
  protests,
  takedowns,
  quotations,
  releases,
  ahead,
  measures,
  numbers,
  posts,
  officers,
  naming,
];

function lines(request: DraftRequest, events: ReadonlySet<string>, rules: typeof RULES): readonly string[] {
  const article = articleOf(request, events);
  for (const rule of rules) rule(article);
  return article.found.lines();
}
