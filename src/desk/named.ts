import type { SeedStore } from '../seed/store/store.ts';
import type { SourceText } from '../text/source-texts.ts';
import type { DeskName } from './protocol.ts';

interface Naming {
  readonly store: SeedStore;
  readonly document: string;
  readonly text: SourceText;
  /** Kinds of what happens: a text calls nobody by the name of an event. */
  readonly events: readonly string[];
}

/** Longer texts are read by nobody in one go; their names are typed. */
const MOST_POINTS = 200_000;

/** Some words with capitals, one after the other. */
const CAPITALS = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}’'-]+(?: (?:(?:of|for|and|the|de) )?\p{Lu}[\p{L}’'-]+)*/gu;
/** What begins sentences and names nothing, what stands before a name, and days. */
const NO_NAME =
  /^(?:The|An?|It|He|She|They|His|Her|Its|This|That|There|In|On|At|By|For|From|Of|After|Before|But|And|As|When|While|Chief|Mayor|Officer|President|Governor|Mr|Mrs|Ms|Dr|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Who and what is named in the article, where they stand in it: those who are known, and names of somebody new. */
export async function namesIn({ store, document, text, events }: Naming): Promise<readonly DeskName[]> {
  const own = store.entity(document);
  if (own === undefined || text.points.length > MOST_POINTS) return [];
  // The dictionary of the rules is loaded when it is needed first.
  const [{ Names }, { draftRequest }] = await Promise.all([
    import('../draft/rules/names.ts'),
    import('../draft/request.ts'),
  ]);
  const request = draftRequest({
    text,
    document: own,
    passages: [...store.passages()].filter((passage) => passage.document === document),
    entities: store.entities(),
    schema: {},
    manual: '',
  });
  const known = new Set(request.entities.map(({ id }) => id));
  const names = new Names(request, new Set(events));
  return request.sentences.flatMap((sentence) => {
    const at = (unit: number) => sentence.start + Array.from(sentence.text.slice(0, unit)).length;
    const found = names.in(sentence.text).map(({ id, kind, start, end }): DeskName => {
      const name = names.get(id)?.name ?? id;
      return { start: at(start), end: at(end), id: known.has(id) ? id : null, name, kind };
    });
    const others = [...sentence.text.matchAll(CAPITALS)].flatMap(
      ({ 0: words, index }): readonly DeskName[] => {
        const [lead = '', ...rest] = words.split(' ');
        const bare = NO_NAME.test(lead) ? rest.join(' ') : words;
        const name = bare.replace(/[’']s$/, '').replace(/[’']$/, '');
        const start = at(index + words.length - bare.length);
        const end = start + Array.from(name).length;
        // A sentence begins with a capital, whatever its first word is.
        const isFirstWord = index === 0 && !name.includes(' ');
        const isWithin = found.some((one) => one.start <= start && end <= one.end);
        return name === '' || NO_NAME.test(name) || isFirstWord || isWithin
          ? []
          : [{ start, end, id: null, name, kind: null }];
      },
    );
    return [...found, ...others].sort((one, other) => one.start - other.start || other.end - one.end);
  });
}
