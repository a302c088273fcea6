import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { once } from './once.ts';
import type { Asserter } from './responses-answer.ts';
import { inSayingOrder } from './saying-order.ts';
import { asSource, sourceWords } from './where.ts';

/** Under which number each who says something is listed below; nobody where there is no such list. */
const Numbers = createContext<ReadonlyMap<string, number>>(new Map());

interface FootnotesProps {
  /** Everybody who says something of what is told. */
  readonly by: readonly Asserter[];
  readonly children: ComponentChildren;
}

/** What is told, and below it on paper, which unfolds nothing, everybody who says so, each once and under a number. */
export function Footnotes({ by, children }: FootnotesProps) {
  const all = inSayingOrder(once(by));
  return (
    <Numbers.Provider value={new Map(all.map(({ id }, place) => [id, place + 1]))}>
      {children}
      {all.length > 0 && (
        <section class="footnotes">
          <h3>Who says so</h3>
          <ol>
            {all.map(asSource).map((source) => (
              <li key={source.id}>
                <bdi>{sourceWords(source)}</bdi>
                {source.url && (
                  <>
                    {', '}
                    <span class="address">{source.url}</span>
                  </>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Numbers.Provider>
  );
}

/** The numbers of those who say something; nothing where no list has them all. */
export function useNumbers(by: readonly Asserter[]): readonly number[] {
  const numbers = useContext(Numbers);
  const own = by.flatMap(({ id }) => numbers.get(id) ?? []);
  return own.length < by.length ? [] : own.toSorted((one, other) => one - other);
}
