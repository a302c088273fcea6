import { fittingWords, type Properties, type Property } from '../ontology/index.ts';
import { edtf } from '../ontology/values/edtf.ts';
import type { LiteralForm, SeedRules } from '../seed/model/seed-rules.ts';
import type { Shape } from '../seed/model/shape.ts';
import type { Vocabulary } from '../seed/model/vocabulary.ts';
import type { SeedStore } from '../seed/store/store.ts';
import { FAMILIES, KINDS, kindLabel, labelOf, relationWords } from '../vocabulary.ts';
import { documentFields } from './document.ts';
import { OWN_PARTS } from './fields.ts';
import type { DeskDomain } from './folder.ts';
import { choicesOf, fieldOf } from './form-fields.ts';
import { type Guided, guidedBy, UNGUIDED } from './guided.ts';
import type { Choice, DeskForm, FormField, FormKind, FormPredicate, ManualRow } from './protocol.ts';
import { usualIn } from './usual.ts';

interface Surroundings {
  readonly manual: readonly ManualRow[];
  readonly store: SeedStore;
  /** The kind of those who read sources. */
  readonly curator: string;
  readonly domain: Pick<
    DeskDomain,
    'kindWords' | 'kindSigns' | 'predicateWords' | 'choiceWords' | 'eventNames'
  >;
  readonly by: string | null;
}

/** Fields that a form asks for elsewhere than among how a claim is said. */
const ELSEWHERE = [...OWN_PARTS, 'value'];

/** Fields of the document, in the order in which they are asked for. */
const ABOUT: Readonly<Record<string, string>> = {
  title: 'headline',
  edtf: 'day of publication',
  dateBasis: 'where the day comes from',
  publishedBy: 'publisher',
  language: 'language',
  url: 'address',
  author: 'author',
  name: 'name in sentences',
  zone: 'time zone',
  archivedUrl: 'address in an archive',
  retrieved: 'fetched on',
};

/** Everything that the form needs to know, made from the ontology. */
export function formOf(
  vocabulary: Vocabulary,
  rules: SeedRules,
  { manual, store, curator, domain, by }: Surroundings,
): DeskForm {
  const { claim, details, ontology } = vocabulary;
  const { properties: ofClaims } = ontology.kind(ontology.evidence.claim);
  const { kindWords, kindSigns, predicateWords, eventNames } = domain;
  const usual = usualIn(store);
  const guided = guidedBy(domain, usual);
  const everyday = (
    name: string,
  ): Pick<FormPredicate, 'words' | 'inverseWords' | 'cue' | 'uses' | 'inverseUses'> => ({
    words: predicateWords[name]?.words ?? [],
    inverseWords: predicateWords[name]?.inverse ?? [],
    cue: predicateWords[name]?.cue ?? null,
    uses: usual.uses(name, false),
    inverseUses: usual.uses(name, true),
  });
  const saying = Object.keys(claim).filter((name) => !ELSEWHERE.includes(name) && !details.has(name));
  return {
    kinds: [...vocabulary.entities].map(([name, shape]) => ({
      ...kindOf(name, shape, vocabulary, guided),
      words: kindWords[name] ?? [],
      signs: kindSigns.flatMap(([kind, sign]) => (kind === name ? [sign] : [])),
    })),
    predicates: [
      ...[...vocabulary.relations].map(([name, { relation, details: own }]): FormPredicate => {
        const { details, only } = detailsOf(name, own, vocabulary, rules, relation.properties);
        return {
          name,
          label: relationWords(name),
          inverse: relationWords(name, false),
          description: relation.description,
          from: relation.from,
          to: relation.to,
          value: null,
          details: guided(name, details, relation.properties),
          only,
          occurrence: rules.occurrenceBy?.[name] ?? null,
          ...everyday(name),
        };
      }),
      ...[...vocabulary.literals].map(([name, form]): FormPredicate => {
        const literal = literalOf(name, form, vocabulary, rules);
        return {
          ...literal,
          from: predicateWords[name]?.of ?? literal.from,
          details: guided(name, literal.details, ofClaims),
          ...everyday(name),
        };
      }),
    ],
    document: documentForm(vocabulary),
    saying: claimFields(saying, vocabulary),
    occurrences: occurrencesIn(vocabulary, rules),
    eventNames,
    manual,
    curators: curatorsIn(store, curator),
    by,
  };
}

function documentForm(vocabulary: Vocabulary): readonly FormField[] {
  const { document, ontology } = vocabulary;
  const { properties } = ontology.kind(ontology.evidence.document);
  const published = ontology.relation(ontology.evidence.publishedBy);
  const names = [...Object.keys(ABOUT), ...documentFields(vocabulary)];
  return [...new Set(names)].flatMap((name) =>
    fieldOf(name, document[name], properties[name]).map((field) => ({
      ...field,
      label: ABOUT[name] ?? field.label,
      ...(name === 'publishedBy' && {
        type: 'entity' as const,
        kinds: published.to,
        description: published.description,
      }),
    })),
  );
}

function occurrencesIn(vocabulary: Vocabulary, rules: SeedRules): readonly Choice[] {
  const { occurrence: name = '' } = rules.derivedFrom;
  const form = vocabulary.literals.get(name);
  return form === undefined ? [] : (literalOf(name, form, vocabulary, rules).value?.choices ?? []);
}

function kindOf(
  name: string,
  shape: Shape,
  { ontology }: Vocabulary,
  guided: Guided,
): Omit<FormKind, 'words' | 'signs'> {
  const { description, lineage, properties } = ontology.kind(name);
  const others = Object.entries(shape).filter(([field]) => field !== 'id' && field !== 'name');
  return {
    name,
    label: kindLabel(name),
    description,
    isEvent: FAMILIES.get(KINDS.get(name)?.family ?? '')?.inTime ?? false,
    family: lineage.toReversed(),
    fields: guided(
      name,
      others.flatMap(([field, spec]) => fieldOf(field, spec, properties[field])),
      properties,
    ),
  };
}

function literalOf(
  name: string,
  form: LiteralForm,
  vocabulary: Vocabulary,
  rules: SeedRules,
): Omit<FormPredicate, 'words' | 'inverseWords' | 'cue' | 'uses' | 'inverseUses'> {
  const { ontology, claim, everywhere } = vocabulary;
  const { label, description } = predicateWords(name, vocabulary);
  return {
    name,
    label,
    inverse: null,
    description,
    from: form.subject,
    to: form.object ?? [],
    value:
      form.value === undefined
        ? null
        : {
            name: 'value',
            label: labelOf('LiteralPredicate', name),
            description,
            ...valueType(form),
            choices: choicesOf(form.words ?? [], propertyFrom(name, rules.derivedFrom, ontology.nodes)),
            kinds: [],
            several: false,
            required: !form.details.includes('comparator'),
            hint: form.value.hint,
            ...UNGUIDED,
          },
    ...detailsOf(
      name,
      [...form.details, ...everywhere].filter((field) => Object.hasOwn(claim, field)),
      vocabulary,
      rules,
    ),
    occurrence: null,
  };
}

function valueType({ words, value }: LiteralForm): Pick<FormField, 'type'> {
  if (words !== undefined) return { type: 'choice' };
  if (value?.hint === edtf.hint) return { type: 'date' };
  const takes = (one: unknown) => value?.check.safeParse(one).success === true;
  return { type: takes(1) && !takes('several') ? 'number' : 'text' };
}

/** The property that is derived from claims with a predicate: it explains the words. */
function propertyFrom(
  predicate: string,
  derivedFrom: SeedRules['derivedFrom'],
  nodes: Vocabulary['ontology']['nodes'],
): Property | undefined {
  const names = Object.keys(derivedFrom).filter((name) => derivedFrom[name] === predicate);
  return nodes
    .flatMap(({ properties }) => names.flatMap((name) => properties[name] ?? []))
    .find(({ facets }) => facets.values !== undefined);
}

function predicateWords(name: string, { ontology }: Vocabulary): Choice {
  const values = ontology.kind(ontology.evidence.claim).properties.predicate?.facets.values;
  const [word] = choicesOf([name], values === undefined ? undefined : { values });
  return word ?? { value: name, label: labelOf('LiteralPredicate', name), description: '' };
}

const claimFields = (
  names: readonly string[],
  { claim, ontology }: Vocabulary,
  own: Properties = {},
): readonly FormField[] => {
  const { properties } = ontology.kind(ontology.evidence.claim);
  return names.flatMap((name) => {
    const [field] = fieldOf(name, claim[name], properties[name]);
    const words = own[name] && fittingWords(own[name]);
    if (field === undefined || words === undefined || field.type !== 'choice') return field ?? [];
    // Of a list that relations share, what means something in this one.
    return { ...field, choices: field.choices.filter(({ value }) => words.includes(value)) };
  });
};

/** The details of a predicate; what its claims cannot be without comes first, with the reason. */
function detailsOf(
  name: string,
  own: readonly string[],
  vocabulary: Vocabulary,
  { asks }: SeedRules,
  properties: Properties = {},
): Pick<FormPredicate, 'details' | 'only'> {
  const { needs = {}, only = {} } = asks?.[name] ?? {};
  const needed = claimFields(Object.keys(needs), vocabulary).map((field) => ({
    ...field,
    required: true,
    description: needs[field.name] ?? field.description,
  }));
  return { details: [...needed, ...claimFields(own, vocabulary, properties)], only };
}

function curatorsIn(store: SeedStore, curator: string): DeskForm['curators'] {
  return [...store.entities()]
    .filter(({ kind }) => kind === curator)
    .map(({ id, kind }) => ({ id, kind, name: store.nameOf(id) }));
}
