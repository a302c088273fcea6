import type { Vocabulary } from '../../seed/model/vocabulary.ts';
import type { Drafter } from '../draft.ts';
import type { DraftRequest } from '../request.ts';
import { ahead } from './ahead.ts';
import { articleOf } from './article.ts';
import { dateIn } from './dates.ts';
import { descriptions } from './describing.ts';
import { harms } from './harm.ts';
import { measures } from './measures.ts';
import { isEnglish } from './names.ts';
import { naming, officers } from './naming.ts';
import { numbers } from './numbers.ts';
import { posts } from './posts.ts';
import { protests, protestsInPlaces } from './protests.ts';
import { takedowns } from './sites.ts';
import { quotations, releases } from './speech.ts';
import { stances } from './stances.ts';

interface RulesOptions {
  readonly name: string;
  readonly ontology: Vocabulary['ontology'];
  readonly report: (line: string) => void;
}

/** The drafter that Antiphon has: rules for English that would rather leave something out than propose what is wrong. */
export function rulesDrafter({ name, ontology, report }: RulesOptions): Drafter {
  // The names of events are no names that a text would use.
  const events = new Set(
    ontology.nodes.filter(({ lineage }) => lineage.includes('Event')).map((kind) => kind.name),
  );
  return {
    name,
    draft: async (request) => {
      if (!isEnglish(request.document)) {
        report(
          `the rules know English only; ${request.document.id} is in ${request.document.language}: they look for known names alone`,
        );
        return lines(request, events, [naming]);
      }
      const day = dateOf(request);
      if (day !== undefined)
        report(
          `the text seems to be of ${day}: once its seed says so (edtf: "${day}", dateBasis: STATED), days of the week are counted from it`,
        );
      return lines(request, events, RULES);
    },
  };
}

/** Where a date line stands, in letters from the beginning. */
const HEAD = 500;

/** The day that stands at the head of a text whose seed gives none. */
const dateOf = ({ document, text }: DraftRequest): string | undefined =>
  document.edtf === undefined ? dateIn(text.slice(0, HEAD), document)?.edtf : undefined;

const RULES = [
  harms,
  protests,
  protestsInPlaces,
  takedowns,
  quotations,
  releases,
  ahead,
  stances,
  measures,
  numbers,
  posts,
  officers,
  descriptions,
  naming,
];

function lines(request: DraftRequest, events: ReadonlySet<string>, rules: typeof RULES): readonly string[] {
  const article = articleOf(request, events);
  for (const rule of rules) rule(article);
  return article.found.lines();
}
