import type { ClaimFields, DeskForm, DeskState, FormPredicate } from '../../protocol.ts';
import type { DateReading } from '../../read-date.ts';
import { detailsTold, offered } from './choices.ts';
import { dated } from './dated.ts';
import { conditionIn, howFar } from './how-far.ts';
import { filledIn } from './likely.ts';
import { type ClaimForm, copyFields, filledWith, isEmpty, type Party, withField } from './model.ts';
import { type Reading, readingsOf, saysHowFar } from './predicates.ts';
import { stepsOf } from './steps.ts';

interface Taking {
  readonly form: DeskForm;
  readonly state: DeskState;
  readonly claim: ClaimForm;
  readonly predicate: FormPredicate | undefined;
  /** The chosen words. */
  readonly words: string;
  /** The sentences that these stand in. */
  readonly sentence: string;
  readonly onClaim: (claim: ClaimForm) => void;
  readonly focusOn: (...ids: readonly string[]) => void;
}

/** What is taken from a list into a claim; the focus goes on to what comes after. */
export function takingInto({ form, state, claim, predicate, words, sentence, onClaim, focusOn }: Taking) {
  const change = (next: ClaimForm, from: string) => {
    const to = readingsOf(form).find(({ predicate: one }) => one.name === next.predicate)?.predicate;
    const steps = stepsOf(next, to, form);
    const after = steps[steps.indexOf(from) + 1];
    if (after !== undefined) focusOn(after);
    onClaim(next);
  };
  const told = (one: ClaimForm, of: FormPredicate, typed = ''): ClaimFields => ({
    ...detailsTold({ ...one, form, words, typed, predicate: of }),
    ...filledIn(words, of, one.first?.name),
    ...(saysHowFar(of, form) && toldOf(words, sentence)),
    ...setBy(of, state.document),
  });
  /** Without what cannot be between these ends. */
  const fitted = (one: ClaimForm, of: FormPredicate): ClaimForm => {
    const unfit = of.details.filter(
      (detail) =>
        detail.type === 'choice' &&
        !isEmpty(one.fields[detail.name]) &&
        !offered(form, detail, one).choices.some(({ value }) => value === one.fields[detail.name]),
    );
    return unfit.reduce((left, { name }) => withField(left, name, null), one);
  };
  return {
    onReading(next: Reading | undefined, typed = '') {
      const { fields } = claim;
      if (next === undefined) {
        // What was filled in for this predicate is not the next one's.
        const own: ClaimFields = predicate === undefined ? {} : told(claim, predicate);
        const left = Object.entries(fields).filter(([name, value]) => String(value) !== own[name]);
        return onClaim({ ...claim, predicate: null, fields: copyFields(Object.fromEntries(left)) });
      }
      const second = next.predicate.to.length > 0 ? claim.second : null;
      const chosen = { ...claim, predicate: next.predicate.name, inverse: next.inverse, second };
      change(filledWith(chosen, next.predicate.name, told(chosen, next.predicate, typed)), 'claim-predicate');
    },
    onParty:
      (end: 'first' | 'second') =>
      (party: Party | null, typed = '') => {
        const next = { ...claim, [end]: party, typed: { ...claim.typed, [end]: typed } };
        if (party === null || predicate === undefined)
          return party === null ? onClaim(next) : change(next, `claim-${end}`);
        // What fits is known better now that both ends are.
        change(filledWith(fitted(next, predicate), predicate.name, told(next, predicate)), `claim-${end}`);
      },
    onDate(reading: DateReading) {
      const curator = form.curators.find(({ id }) => id === form.by) ?? form.curators[0];
      const { document } = state;
      const { fields, lacks = 'save' } = dated(claim.fields, reading, { words, document, curator });
      onClaim({ ...claim, fields: copyFields(fields) });
      focusOn(`claim-${lacks}`);
    },
  };
}

/** How far it got, and on which condition, where the words tell it. */
function toldOf(words: string, sentence: string): Readonly<Record<string, string>> {
  const value = howFar(words, sentence);
  const condition = value === undefined ? undefined : conditionIn(words);
  return { ...(value !== undefined && { value }), ...(condition !== undefined && { condition }) };
}

/** What a predicate cannot be without, and follows: what its claims only are, and the day of the article for a day that is needed. */
function setBy(
  { only, details }: FormPredicate,
  { fields: { edtf } }: DeskState['document'],
): Readonly<Record<string, string>> {
  const days = details.filter(({ type, required }) => type === 'date' && required);
  return {
    ...only,
    ...(typeof edtf === 'string' && Object.fromEntries(days.map(({ name }) => [name, edtf]))),
  };
}
