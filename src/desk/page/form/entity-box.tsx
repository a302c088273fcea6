import { useRef, useState } from 'preact/hooks';
import { Combo, type ComboItem } from '../../../browser/combo.tsx';
import { KindIcon } from '../../../dossier/kind-icon.tsx';
import { isSameName } from '../../../text/same-name.ts';
import { kindLabel } from '../../../vocabulary.ts';
import type { FormKind, Named } from '../../protocol.ts';
import type { Around } from './around.ts';
import { Hit, NewName } from './entity-rows.tsx';
import { guessed } from './guess.ts';
import { kindNear, kindOf } from './kind-near.ts';
import type { NameNear } from './likely.ts';
import { kindMeant, meantBy } from './meant.ts';
import { known, type Party } from './model.ts';
import { newParty, phrasesFor } from './naming.ts';
import { isOnlyNear } from './only-near.ts';
import { allows } from './predicates.ts';
import { useFound } from './use-found.ts';

interface EntityBoxProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly around: Around;
  /** Kinds that it may be; empty for any. */
  readonly kinds: readonly string[];
  readonly party: Party | null;
  /** Who stands at the other end: nothing is said of somebody and themselves. */
  readonly but?: string | undefined;
  readonly problem?: boolean;
  /** Whole claims from these words, before anything is typed. */
  readonly ready?: readonly ComboItem[];
  /** A name that was typed here before, and not chosen. */
  readonly typedBefore?: string;
  /** `typed`: what stands in the box where nobody is chosen any more. */
  readonly onChoose: (party: Party | null, typed?: string) => void;
}

const MOST_RECENT = 8;

/** Finds somebody or something in the graph and the file, or makes a new one: a name, Enter, its kind, Enter. */
export function EntityBox({
  id,
  label: called,
  describedBy,
  around,
  kinds,
  party,
  but,
  problem,
  ready = [],
  typedBefore = '',
  onChoose,
}: EntityBoxProps) {
  const { form, recent, own, document } = around;
  const inWords = [...around.inWords, ...around.told];
  const [typed, setTyped] = useState(typedBefore === '' ? undefined : typedBefore);
  /** The name of a new one whose kind is asked for. */
  const [naming, setNaming] = useState<string>();
  const wanted = naming === undefined ? (typed ?? '').trim() : '';
  const { found, silent } = useFound(wanted, kinds);
  const input = useRef<HTMLInputElement>(null);

  const possible = form.kinds.filter(({ name }) => allows(form, kinds, name));
  const likely = naming === undefined ? undefined : kindOf(naming, around.text, possible);
  const take = (chosen: Party) => {
    setTyped(undefined);
    setNaming(undefined);
    onChoose(chosen);
  };
  const named = (name: string, kind: string): Party => newParty(around, name, kind);

  const fresh: ComboItem = {
    key: 'new',
    isMeant: true,
    leadsOn: possible.length !== 1,
    content: <NewName name={wanted} kind={possible.length === 1 ? possible[0]?.label : undefined} />,
    choose: () => {
      const [only, ...others] = possible;
      if (only !== undefined && others.length === 0) return take(named(wanted, only.name));
      setNaming(wanted);
      setTyped('');
    },
  };
  const label = (kind: string | undefined) => form.kinds.find(({ name }) => name === kind)?.label;
  /** The kind that its name tells, and then any: one key makes it. */
  const told = possible.length > 1 ? kindOf(wanted, around.text, possible) : undefined;
  const makes: readonly ComboItem[] = [
    ...(told === undefined
      ? []
      : [
          {
            key: 'told',
            isMeant: true,
            content: <NewName name={wanted} kind={label(told)} about="by its name" />,
            choose: () => take(named(wanted, told)),
          },
        ]),
    fresh,
  ];
  const asItem = ({
    entity,
    about,
  }: {
    readonly entity: Named;
    readonly about: string | null;
  }): ComboItem => ({
    key: entity.id,
    isMeant: isSameName(entity.name, wanted),
    content: <Hit entity={entity} about={about} kind={kindLabel(entity.kind)} />,
    choose: () => take(known(entity)),
  });

  /** Somebody new by words of the article; of what kind is asked where nothing tells it. */
  const asNew = (key: string, name: string, kind: string | undefined, about: string): ComboItem => ({
    key,
    leadsOn: kind === undefined,
    content: <NewName name={name} kind={label(kind)} about={about} />,
    choose: () => {
      if (kind !== undefined) return take(named(name, kind));
      setNaming(name);
      setTyped('');
    },
  });

  /** A name that stands in the chosen words, of somebody known or new. */
  const asNamed = (one: NameNear): readonly ComboItem[] => {
    const about = one.isWithin ? IN_WORDS : IN_SENTENCE;
    if (one.id !== null && one.kind !== null)
      return one.id !== but && allows(form, kinds, one.kind)
        ? [asItem({ entity: { id: one.id, name: one.name, kind: one.kind }, about })]
        : [];
    const isTold = around.told.some((told) => told === one);
    const kind = kindMeant(one, around);
    // Made meanwhile: known, and offered where the words have it.
    const made = meantBy(one, recent);
    if (made !== undefined)
      return made.id !== but && allows(form, kinds, made.kind)
        ? [asItem({ entity: made, about: isTold ? TOLD : about })]
        : [];
    if (kind !== null && !allows(form, kinds, kind)) return [];
    return [
      {
        ...asNew(`new ${one.name}`, one.name, kind ?? undefined, isTold ? TOLD : about),
        isMeant: wanted !== '' && isSameName(one.name, wanted),
      },
    ];
  };

  /** Words of the article that begin as what was typed does. */
  const asPhrase = ({ name, isCut }: ReturnType<typeof phrasesFor>[number]): readonly ComboItem[] => {
    const [only, ...others] = possible;
    const kind = guessed(name, possible) ?? (others.length === 0 ? only?.name : undefined);
    const told = guessed(name, form.kinds);
    const fits = told === undefined || possible.some((one) => one.name === told);
    // A whole word may be all that was meant; what is told to be of a kind that does not fit is not.
    if (!fits || (kind === undefined && !isCut)) return [];
    return [asNew(`words ${name}`, name, kind, IN_SENTENCE_SAID)];
  };

  const items = (): readonly ComboItem[] | undefined => {
    if (naming !== undefined) {
      const text = (typed ?? '').trim().toLowerCase();
      const matching = possible.filter(({ label: word }) => word.toLowerCase().includes(text));
      const rank = ({ name, label }: FormKind) =>
        text === '' ? Number(name !== likely) : Number(!label.startsWith(text));
      return matching
        .toSorted((one, other) => rank(one) - rank(other))
        .map(({ name, label: word, description }) => ({
          key: name,
          content: (
            <>
              <KindIcon kind={name} />
              <span>
                {word}
                {name === likely && <small>by its name</small>}
                <small>{description}</small>
              </span>
            </>
          ),
          choose: () => take(named(naming, name)),
        }));
    }
    if (wanted === '') {
      const here = inWords.flatMap(asNamed).filter(({ key }) => key !== party?.id);
      const others = recent
        .filter(
          ({ id: one, kind }) =>
            ![but, party?.id].includes(one) &&
            allows(form, kinds, kind) &&
            !here.some(({ key }) => key === one),
        )
        .map((entity) => asItem({ entity, about: null }));
      const isLast = ({ key }: ComboItem) => around.goesOn !== undefined && key === around.goesOn;
      const names = [...here, ...others].toSorted(
        (one, other) => Number(isLast(other)) - Number(isLast(one)),
      );
      return [...(party === null ? ready : []), ...names.slice(0, MOST_RECENT)];
    }
    const mine: readonly ComboItem[] = own
      .filter(
        ({ id: one, name, kind }) =>
          one !== but && name.toLowerCase().includes(wanted.toLowerCase()) && allows(form, kinds, kind),
      )
      .map((entity) => asItem({ entity, about: 'new in this claim' }));
    // Of several with these letters whoever is known already comes before what is only made here.
    if (mine.some(({ isMeant }) => isMeant)) return [...mine, ...makes];
    /** Typed out as it stands in the words: what only has it within its own name comes behind. */
    const isWhole = inWords.some(({ id, name }) => id === null && isSameName(name, wanted));
    const here = inWords
      // One of no known kind is what “New record” makes.
      .filter(
        ({ id, kind, name }) =>
          id === null &&
          (kind ?? (name !== wanted && kindNear(name, around.text, possible))) &&
          name.toLowerCase().includes(wanted.toLowerCase()) &&
          (told === undefined || name !== wanted) &&
          (!isWhole || isSameName(name, wanted)),
      )
      .flatMap(asNamed)
      .filter(({ key }) => !found?.entities.some(({ id }) => id === key));
    const begun = phrasesFor(wanted, around).map((one) => ({ ...one, item: asPhrase(one) }));
    // In the midst of a word it is what somebody means to type; behind a whole one they may have meant no more.
    const cut = begun.filter(({ isCut }) => isCut).flatMap(({ item }) => item);
    const whole = begun.filter(({ isCut }) => !isCut).flatMap(({ item }) => item);
    if (found === undefined) return silent ? [...mine, ...here, ...makes] : undefined;
    const hits = found.entities.filter(({ id }) => id !== document.id && id !== but);
    const asHit = (entity: (typeof hits)[number]) => asItem({ entity, about: entity.description });
    const self = found.entities
      .filter(({ id }) => id === document.id)
      .map((entity) => ({ ...asItem({ entity, about: 'the article on the desk' }), isMeant: found.article }));
    const same = hits.filter(({ name }) => isSameName(name, wanted));
    const others = hits.filter((one) => !same.includes(one));
    if (same.length > 0)
      return [...same.map(asHit), ...mine, ...here, ...others.map(asHit), ...makes, ...whole, ...self];
    // What is only near is never what Enter takes; nor is the article, which may be called as a place or a person is.
    if (isOnlyNear(found, wanted, but))
      return [...mine, ...here, ...cut, ...makes, ...whole, ...hits.map(asHit), ...self];
    if (found.article) return [...self, ...hits.map(asHit), ...mine, ...makes];
    // Of the words themselves is whoever is called in them just so, and not another with a longer name.
    const meant = here.filter(({ isMeant }) => isMeant);
    const rest = here.filter((one) => !meant.includes(one));
    const [only, ...more] = hits;
    return only !== undefined && more.length === 0 && mine.length + meant.length === 0
      ? [{ ...asHit(only), isMeant: true }, ...rest, ...cut, ...makes, ...whole, ...self]
      : [...meant, ...hits.map(asHit), ...mine, ...rest, ...cut, ...makes, ...whole, ...self];
  };
  const settled = party !== null && typed === undefined && naming === undefined;
  const heading =
    naming !== undefined
      ? `What is “${naming}”?`
      : found !== undefined && found.entities.length > 0 && wanted !== '' && isOnlyNear(found, wanted, but)
        ? 'Nothing is called so. Did you mean one of those below?'
        : undefined;

  return (
    <Combo
      id={id}
      label={called}
      describedBy={describedBy}
      placeholder={naming === undefined ? 'type a name' : 'its kind: person, group …'}
      text={typed ?? party?.name ?? ''}
      input={input}
      invalid={problem === true}
      heading={heading}
      items={items()}
      settled={settled}
      unsure={naming !== undefined && likely === undefined && (typed ?? '').trim() === ''}
      tells
      none={naming === undefined ? undefined : 'No kind that fits here is called so.'}
      onText={(text) => {
        setTyped(text);
        if (naming === undefined) onChoose(null, text);
      }}
      onLeave={() => {
        if (naming !== undefined) {
          setTyped(naming);
          setNaming(undefined);
        } else if (typed?.trim() === '') setTyped(undefined);
      }}
    />
  );
}

const IN_WORDS = 'named in these words';
const IN_SENTENCE = 'named in the same sentence';
const TOLD = 'told of in these words';
const IN_SENTENCE_SAID = 'in these words';
