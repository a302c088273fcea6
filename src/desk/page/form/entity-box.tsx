import { useRef, useState } from 'preact/hooks';
import { Combo, type ComboItem } from '../../../browser/combo.tsx';
import { KindIcon } from '../../../dossier/kind-icon.tsx';
import { kindLabel } from '../../../vocabulary.ts';
import type { FormKind, Named } from '../../protocol.ts';
import type { Around } from './around.ts';
import { ownFields } from './choices.ts';
import { byWords, guessed } from './guess.ts';
import type { NameNear } from './likely.ts';
import { copyFields, known, type Party } from './model.ts';
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
  const likely = naming === undefined ? undefined : guessed(naming, possible);
  const take = (chosen: Party) => {
    setTyped(undefined);
    setNaming(undefined);
    onChoose(chosen);
  };
  const named = (name: string, kind: string): Party => ({
    id: around.newId(name, kind),
    isNew: true,
    name,
    kind,
    fields: copyFields(
      ownFields(
        form.kinds.find((one) => one.name === kind),
        name,
        around.words,
      ),
    ),
  });

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
  const told = possible.length > 1 ? guessed(wanted, possible) : undefined;
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
    isMeant: isCalled(entity.name, wanted),
    content: <Hit entity={entity} about={about} kind={kindLabel(entity.kind)} />,
    choose: () => take(known(entity)),
  });

  /** A name that stands in the chosen words, of somebody known or new. */
  const asNamed = (one: NameNear): readonly ComboItem[] => {
    const about = one.isWithin ? IN_WORDS : IN_SENTENCE;
    if (one.id !== null && one.kind !== null)
      return one.id !== but && allows(form, kinds, one.kind)
        ? [asItem({ entity: { id: one.id, name: one.name, kind: one.kind }, about })]
        : [];
    const isTold = around.told.includes(one);
    const kind = isTold ? one.kind : (byWords(one.name, form.kinds) ?? one.kind);
    // Made meanwhile: known, and offered where the words have it.
    const made = [...own, ...recent].find(({ name }) => name === one.name);
    if (made !== undefined)
      return made.id !== but && allows(form, kinds, made.kind)
        ? [asItem({ entity: made, about: isTold ? TOLD : about })]
        : [];
    if (kind !== null && !allows(form, kinds, kind)) return [];
    return [
      {
        key: `new ${one.name}`,
        leadsOn: kind === null,
        content: <NewName name={one.name} kind={label(kind ?? undefined)} about={isTold ? TOLD : about} />,
        choose: () => {
          if (kind !== null) return take(named(one.name, kind));
          setNaming(one.name);
          setTyped('');
        },
      },
    ];
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
      return [...here, ...others].slice(0, MOST_RECENT);
    }
    const mine: readonly ComboItem[] = own
      .filter(
        ({ id: one, name, kind }) =>
          one !== but && name.toLowerCase().includes(wanted.toLowerCase()) && allows(form, kinds, kind),
      )
      .map((entity) => asItem({ entity, about: 'new in this claim' }));
    // Of several with these letters whoever is known already comes before what is only made here.
    if (mine.some(({ isMeant }) => isMeant)) return [...mine, ...makes];
    const here = inWords
      // One of no known kind is what “New record” makes.
      .filter(
        ({ id, kind, name }) =>
          id === null &&
          kind !== null &&
          name.toLowerCase().includes(wanted.toLowerCase()) &&
          (told === undefined || name !== wanted),
      )
      .flatMap(asNamed)
      .filter(({ key }) => !found?.entities.some(({ id }) => id === key));
    if (found === undefined) return silent ? [...mine, ...here, ...makes] : undefined;
    const hits = found.entities
      .filter(({ id }) => id !== document.id && id !== but)
      .map((entity) => asItem({ entity, about: entity.description }));
    const self = found.entities
      .filter(({ id }) => id === document.id)
      .map((entity) => ({ ...asItem({ entity, about: 'the article on the desk' }), isMeant: found.article }));
    // What is only close is never what Enter takes; nor is the article, which may be called as a place or a person is.
    if (found.close) return [...mine, ...here, ...makes, ...hits, ...self];
    if (found.article) return [...self, ...hits, ...mine, ...makes];
    const [only, ...others] = hits;
    return only !== undefined && others.length === 0 && mine.length === 0
      ? [{ ...only, isMeant: true }, ...here, ...makes, ...self]
      : [...hits, ...mine, ...here, ...makes, ...self];
  };
  const settled = party !== null && typed === undefined && naming === undefined;
  const heading =
    naming !== undefined
      ? `What is “${naming}”?`
      : found?.close && found.entities.length > 0 && wanted !== ''
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

const isCalled = (name: string, typed: string): boolean => name.toLowerCase() === typed.toLowerCase();

const IN_WORDS = 'named in these words';
const IN_SENTENCE = 'named in the same sentence';
const TOLD = 'told of in these words';

interface NewNameProps {
  readonly name: string;
  readonly kind?: string | undefined;
  readonly about?: string;
}

function NewName({ name, kind = '', about }: NewNameProps) {
  return (
    <>
      <span class="plus" aria-hidden="true">
        +
      </span>
      <span>
        New {kind || 'record'}: <bdi>{name}</bdi>
        {about && <small>{about}</small>}
        {kind === '' && <small>then say what it is</small>}
      </span>
    </>
  );
}

interface HitProps {
  readonly entity: Named;
  readonly about: string | null;
  readonly kind: string;
}

function Hit({ entity, about, kind }: HitProps) {
  return (
    <>
      <KindIcon kind={entity.kind} />
      <span>
        <bdi>{entity.name}</bdi>
        {about && (
          <small>
            <bdi>{about}</bdi>
          </small>
        )}
      </span>
      <small>{kind}</small>
    </>
  );
}
