import { accountTable, accountWords } from '../../dossier/account-table.ts';
import { ACCOUNTS_ANSWER } from '../../dossier/accounts-answer.ts';
import { viewAround } from '../../dossier/address.ts';
import { answerText } from '../../dossier/answer-text.ts';
import { COMPARE_ANSWER, TELLING } from '../../dossier/compare-answer.ts';
import { comparedOf, comparedWords, tellingWords } from '../../dossier/compare-table.ts';
import { eventIn, responseTable } from '../../dossier/response-table.ts';
import { RESPONSES_ANSWER } from '../../dossier/responses-answer.ts';
import { doerTitle } from '../../dossier/standing.ts';
import type { Variables } from '../../operations/run.ts';
import type { AskedAbout } from './asked-about.ts';
import { begunOf, Preview } from './preview.tsx';
import { dayIn } from './reading-through.ts';
import { dateWords } from './term-words.ts';

interface Answered {
  readonly data: unknown;
  readonly variables: Variables;
  /** The records whose ids were given, a lens's too. */
  readonly names: readonly AskedAbout[];
}

/** Questions whose answer can be told in a few sentences, each with how sure it is. */
const TEXTS: ReadonlyMap<string, (answered: Answered) => string | undefined> = new Map([
  [
    'responses',
    ({ data }: Answered) => {
      const event = eventIn(RESPONSES_ANSWER.parse(data));
      return event && answerText(responseTable(event));
    },
  ],
  [
    'who-did-it',
    ({ data }: Answered) => {
      const answer = ACCOUNTS_ANSWER.parse(data);
      const did = doerTitle(answer.event.occurrence).replace(/^Who /, '');
      return accountWords(accountTable(answer), did);
    },
  ],
  [
    'compare',
    ({ data, variables, names }: Answered) => {
      const [left, right] = [variables.left, variables.right].map((one) => TELLING.safeParse(one).data);
      if (left === undefined && right === undefined) return undefined;
      const sides = `Left: ${tellingWords(left, names)}. Right: ${tellingWords(right, names)}.`;
      return `${sides} ${comparedWords(comparedOf(COMPARE_ANSWER.parse(data)))}`;
    },
  ],
]);

/** What an answer is seen through: it goes round without the page that says so. */
function throughWords(variables: Variables): string {
  if (variables.lens == null) return '';
  const day = dayIn(variables);
  return day === undefined ? 'Through a lens: ' : `As known by the end of ${dateWords(day)}: `;
}

interface QuestionPreviewProps extends Answered {
  readonly name: string;
  readonly site: string;
  readonly url: URL;
  readonly title: string;
  /** What the question asks, in general. */
  readonly sentence: string;
  /** The records that it asks about. */
  readonly asked: readonly AskedAbout[];
}

/** A link to a question tells the answer, and shows the map around what it asks about. */
export function QuestionPreview(props: QuestionPreviewProps) {
  const { name, site, url, title, sentence, asked, variables } = props;
  const text = `${throughWords(variables)}${TEXTS.get(name)?.(props) || sentence}`;
  const [about] = asked;
  // A picture without the lens would show what the page leaves out.
  const isThrough = variables.lens != null;
  return (
    <>
      <meta name="description" content={begunOf(text)} />
      <Preview
        site={site}
        address={`${url.pathname}${url.search}`}
        view={about === undefined || isThrough ? undefined : viewAround(about.id)}
        title={title}
        text={text}
        framed={false}
      />
    </>
  );
}
