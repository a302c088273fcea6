import { ColumnHeads, NameLink } from './cells.tsx';
import { type Asked, type CompareAnswer, type Comparison, TELLING } from './compare-answer.ts';
import { comparedDetail, comparedOf, comparedWords, tellingsIn, tellingWords } from './compare-table.ts';
import type { Named } from './responses-answer.ts';
import { Said } from './said.tsx';
import { surestTold } from './tellers.ts';
import { type SourceNamed, sourceWords } from './where.ts';

interface CompareProps {
  readonly answer: CompareAnswer;
  readonly asked: Asked;
}

interface Sides {
  readonly left: string;
  readonly right: string;
}

/** Two tellings of one matter: where they oppose each other first, then what both say and what only one says. */
export function Compare({ answer, asked: { variables, names } }: CompareProps) {
  const about = String(variables.about ?? '');
  const [left, right] = [TELLING.safeParse(variables.left).data, TELLING.safeParse(variables.right).data];
  if (left === undefined && right === undefined) return <Choice about={about} answer={answer} />;
  const compared = comparedOf(answer);
  const sides = { left: tellingWords(left, names), right: tellingWords(right, names) };
  return (
    <section class="answer compare">
      <p>
        On the left, the matter <strong>{sides.left}</strong>; on the right, <strong>{sides.right}</strong>.{' '}
        <a href={`/q/compare?${new URLSearchParams({ about })}`}>Choose two other tellings</a>
      </p>
      <p class="counts">{comparedWords(compared)}</p>
      {!compared.isWhole && (
        <p role="note">
          There is more than is compared here: what one side seems not to say it may say after all.
        </p>
      )}
      <Pairs
        title="Where they oppose each other"
        note="Both cannot be right. Which of them is, nothing here decides."
        rows={compared.opposed}
        sides={sides}
      />
      <Pairs
        title="What they tell differently"
        note="Both may be right: a rough number fits others, and one thing has several names or places."
        rows={compared.otherwise}
        sides={sides}
      />
      <div class="sides">
        <Column title="Both say" rows={compared.both} sides={sides} />
        <Column title={`Only the left: ${sides.left}`} rows={compared.left} sides={sides} />
        <Column title={`Only the right: ${sides.right}`} rows={compared.right} sides={sides} />
      </div>
    </section>
  );
}

interface PairsProps {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Comparison[];
  readonly sides: Sides;
}

function Pairs({ title, note, rows, sides }: PairsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <p class="quiet">{note}</p>
      <table class="responses pairs">
        <thead>
          <ColumnHeads columns={['What', `Left: ${sides.left}`, `Right: ${sides.right}`]} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.left?.rid} ${row.right?.rid} ${row.detail}`}>
              <th scope="row">
                <NameLink record={row.subject} />
                <small>{comparedDetail(row)}</small>
              </th>
              <td data-label={sides.left}>
                <Said claims={row.leftClaims.nodes} rid={row.left?.rid} />
              </td>
              <td data-label={sides.right}>
                <Said claims={row.rightClaims.nodes} rid={row.right?.rid} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly rows: readonly Comparison[];
  readonly sides: Sides;
}

const Column = ({ title, rows, sides }: ColumnProps) => (
  <section>
    <h2>
      {title} <span class="quiet">({rows.length})</span>
    </h2>
    {rows.length === 0 && <p class="quiet">Nothing here.</p>}
    <ul>
      {rows.map((row) => (
        <li key={`${row.left?.rid} ${row.right?.rid} ${row.left?.polarity} ${row.right?.polarity}`}>
          <InColumn row={row} sides={sides} />
        </li>
      ))}
    </ul>
  </section>
);

/** What both say stands once, unless they say it in other words or not as surely. */
function InColumn({
  row: { left, right, leftClaims, rightClaims },
  sides,
}: {
  readonly row: Comparison;
  readonly sides: Sides;
}) {
  const [one, other] = [surestTold(leftClaims.nodes)[0], surestTold(rightClaims.nodes)[0]];
  if (one === undefined || other === undefined)
    return <Said claims={[...leftClaims.nodes, ...rightClaims.nodes]} rid={(left ?? right)?.rid} />;
  const alike = one.sentence === other.sentence && one.basis === other.basis;
  if (alike) return <Said claims={[...leftClaims.nodes, ...rightClaims.nodes]} rid={left?.rid} />;
  return (
    <>
      <span class="quiet">{sides.left}:</span> <Said claims={leftClaims.nodes} rid={left?.rid} />
      <br />
      <span class="quiet">{sides.right}:</span> <Said claims={rightClaims.nodes} rid={right?.rid} />
    </>
  );
}

/** Which two tellings to compare: those there are. */
function Choice({ about, answer }: { readonly about: string; readonly answer: CompareAnswer }) {
  const { by, documents } = tellingsIn(answer);
  if (by.length === 0) return <p>No claim is about it, so there is nothing to compare.</p>;
  return (
    <section class="answer compare">
      <p>
        Choose two tellings: for each side who says it, or the document in which it stands, or the day by
        whose end it was known. What is left empty leaves nothing out.
      </p>
      <form method="get" action="/q/compare">
        <input type="hidden" name="about" value={about} />
        <Side side="left" title="On the left" by={by} documents={documents} />
        <Side side="right" title="On the right" by={by} documents={documents} />
        <button type="submit">Compare</button>
      </form>
    </section>
  );
}

interface SideProps {
  readonly side: 'left' | 'right';
  readonly title: string;
  readonly by: readonly Named[];
  readonly documents: readonly SourceNamed[];
}

const Side = ({ side, title, by, documents }: SideProps) => (
  <fieldset>
    <legend>{title}</legend>
    <Chosen name={`${side}.assertedBy`} label="as told by" all={by} />
    <Chosen name={`${side}.documents`} label="as it stands in" all={documents} />
    <span>
      <label for={`choose-${side}.asOf`}>as known by the end of</label>{' '}
      <input name={`${side}.asOf`} id={`choose-${side}.asOf`} placeholder="2016-07-10" size={12} />
    </span>
  </fieldset>
);

interface ChosenProps {
  readonly name: string;
  readonly label: string;
  readonly all: readonly SourceNamed[];
}

const Chosen = ({ name, label, all }: ChosenProps) => (
  <span>
    <label for={`choose-${name}`}>{label}</label>{' '}
    <select name={name} id={`choose-${name}`}>
      <option value="">anything</option>
      {all.map((one) => (
        <option key={one.id} value={one.id}>
          {sourceWords(one)}
        </option>
      ))}
    </select>
  </span>
);
