import { useMemo, useRef } from 'preact/hooks';
import type { DeskForm, DeskName, DeskPhrase, DeskState, FieldValue, Named, Span } from '../../protocol.ts';
import { sentencesAround, touches } from '../article/chosen.ts';
import type { Around } from './around.ts';
import { eventsTold } from './event-names.ts';
import { idFrom } from './ids.ts';
import { namesAt } from './likely.ts';
import { type ClaimForm, isEmpty, namesOf, newIn, type Party, touched, withField } from './model.ts';
import { saidBy } from './said-by.ts';
import { sentenceOf } from './speaker.ts';
import { areQuoted } from './speaking.ts';

interface Fields {
  readonly form: DeskForm;
  readonly state: DeskState;
  readonly claim: ClaimForm;
  readonly recent: readonly Named[];
  /** Names in the article. */
  readonly named: readonly DeskName[];
  readonly phrases: readonly DeskPhrase[];
  /** Whom the claim before was about, and on what words. */
  readonly about: { readonly who: Party; readonly passages: readonly Span[] } | undefined;
  readonly points: readonly string[];
  /** The chosen words. */
  readonly words: string;
  readonly onClaim: (claim: ClaimForm) => void;
}

/** What the fields of a claim need, and what happens when one is changed. */
export function useFields({
  form,
  state,
  claim,
  recent,
  named,
  phrases,
  about,
  points,
  words,
  onClaim,
}: Fields) {
  const names = namesOf(state, form.curators);
  const own = newIn(claim);
  const sentences = sentencesAround(state.sentences, claim.passages);
  for (const one of [...recent, ...own]) names.set(one.id, one);
  // They change with the words, and not with every key in a field.
  const told = useMemo(
    () =>
      eventsTold({ form, points, spans: claim.passages, names: named, phrases }).map((name) => ({
        ...name,
        isWithin: true,
      })),
    [form, points, claim.passages, named, phrases],
  );
  const madeNow = useRef<ClaimForm['made']>([]);
  const around: Around = {
    form,
    document: state.document,
    day: dayOf(state.document),
    text: state.text,
    words,
    sentence: sentenceOf(state, claim, points),
    inWords: namesAt(named, state.sentences, claim.passages),
    told,
    phrases: phrases.filter((phrase) => sentences.some((sentence) => touches(sentence, phrase))),
    goesOn: about !== undefined && isOnSame(state, about, claim) ? about.who.id : undefined,
    recent: [...own, ...recent],
    own,
    nameOf: (id) => names.get(id) ?? { id, name: id, kind: '' },
    newId: (name, kind) => idFrom(name, kind, (id) => names.has(id)),
    // The field that names it is changed in the same breath.
    onMade: ({ id, name, kind, fields }) => {
      madeNow.current = [...madeNow.current, { id, name, kind, fields }];
    },
  };
  const onField = (name: string, value: FieldValue) => {
    const made = [...claim.made, ...madeNow.current];
    madeNow.current = [];
    const asserter = name === 'assertedBy' && typeof value === 'string' ? value : undefined;
    const who =
      asserter === undefined
        ? undefined
        : (made.find(({ id }) => id === asserter) ?? around.nameOf(asserter));
    const said =
      who === undefined
        ? { [name]: value }
        : saidBy(who, state.document, areQuoted({ points, ...state, ...claim }));
    const next = Object.entries(said).reduce(
      (changed, [field, one]) => withField(changed, field, one),
      touched(claim, name, value),
    );
    onClaim({ ...countedFrom(next, state.document), made });
  };
  return { around, onField };
}

interface OnWords {
  readonly passages: readonly Span[];
}

/** Whether claims rest on words of one sentence. */
const isOnSame = ({ sentences }: DeskState, one: OnWords, other: OnWords) =>
  sentencesAround(sentencesAround(sentences, one.passages), other.passages).length > 0;

/** The day of an article, if somebody has said it. */
export const dayOf = ({ fields: { edtf } }: DeskState['document']): string | undefined =>
  typeof edtf === 'string' && edtf !== '' ? edtf : undefined;

/** Words such as "Tuesday" count from the day of the article, unless somebody says otherwise. */
const countedFrom = (claim: ClaimForm, document: DeskState['document']): ClaimForm =>
  claim.fields.dateBasis === 'RELATIVE' && isEmpty(claim.fields.dateAnchor) && !isEmpty(document.fields.edtf)
    ? withField(claim, 'dateAnchor', document.id)
    : claim;
