import { z } from 'zod';
import { type EnumType, type ValueType, wordsOf } from './value-type.ts';
import { boolean } from './values/boolean.ts';
import { edtf } from './values/edtf.ts';
import { fingerprint } from './values/fingerprint.ts';
import { id } from './values/id.ts';
import { instant } from './values/instant.ts';
import { language } from './values/language.ts';
import { decimalOf, integerOf, MEASURED, type Range, WHOLE } from './values/number.ts';
import { string } from './values/string.ts';
import { type TokenForm, token } from './values/token.ts';
import { bareUrl, url } from './values/url.ts';
import { zone } from './values/zone.ts';

/** Where a stored value comes from: people write it in a seed, or it is derived from claims. */
export type Origin = 'written' | 'derived';

/**
 * How two values of which only one can be true are held against each other: as dates or numbers that exclude each other,
 * or as words of different groups. Words of one group, and those of none, go together.
 */
export type Exclusive = 'dates' | 'numbers' | readonly (readonly string[])[];

/** Between which kinds a word fits, where not between all that its relation joins. */
export interface Fit {
  readonly from?: readonly Kind[];
  readonly to?: readonly Kind[];
}

type Kind = { readonly name: string };

/** Words of a list, each with where it fits. */
export type Fits = Readonly<Record<string, Fit | undefined>>;

interface Facets {
  readonly description: string;
  readonly optional: boolean;
  readonly list: boolean;
  readonly origin: Origin;
  /** No two nodes share a value: gets a uniqueness constraint. */
  readonly unique: boolean;
  /** Filters and joins look it up: gets an index on every kind that is listed. */
  readonly indexed: boolean;
  /** Free-text search reads it: part of the full-text index. */
  readonly searched: boolean;
  /** A search finds what has it by its text. */
  readonly foundBy: boolean;
  readonly values: EnumType | undefined;
  /** What clients call an order by it; the name in capitals where not given. */
  readonly orderName: string | undefined;
  /** Only one value can be true. */
  readonly exclusive: Exclusive | undefined;
  /** Of a list that several relations share, the words that fit this one. */
  readonly fits: Fits | undefined;
}

/** One property of a node or relation. The type parameters say what a reader gets: `Value`, and whether it may be missing. */
export class Property<Value = unknown, Optional extends boolean = boolean> {
  /** Exists for inference alone. */
  declare readonly $value: Value;
  declare readonly $optional: Optional;
  readonly type: ValueType;
  readonly facets: Facets;

  constructor(type: ValueType, facets: Facets) {
    this.type = type;
    this.facets = facets;
  }

  /** May be missing. */
  optional(): Property<Value, true> {
    return this.with({ optional: true });
  }

  /** Derived from claims (or computed on loading): a seed's entity block must not give it. */
  derived(): Property<Value, Optional> {
    return this.with({ origin: 'derived' });
  }

  unique(): Property<Value, Optional> {
    return this.with({ unique: true });
  }

  indexed(): Property<Value, Optional> {
    return this.with({ indexed: true });
  }

  searched(): Property<Value, Optional> {
    return this.with({ searched: true });
  }

  foundBy(): Property<Value, Optional> {
    return this.with({ foundBy: true });
  }

  /** Gives the order by it a name of its own: an internal key may sort by something that has a plain word. */
  orderName(name: string): Property<Value, Optional> {
    return this.with({ orderName: name });
  }

  /** Only one value can be true: asserters who give different ones are told. */
  exclusive(how: Exclusive): Property<Value, Optional> {
    return this.with({ exclusive: how });
  }

  /** Takes only these words of its list: a relation has those that mean something in it. */
  only(fits: Partial<Record<Value & string, Fit>>): Property<Value, Optional> {
    return this.with({ fits });
  }

  private with<O extends boolean>(change: Partial<Facets>): Property<Value, O> {
    return new Property<Value, O>(this.type, { ...this.facets, ...change });
  }
}

/** The words that a property may have where it stands; none if it takes no word of a list. */
export function fittingWords({ facets: { fits, values } }: Property): readonly string[] {
  if (fits !== undefined) return Object.keys(fits);
  return values === undefined ? [] : wordsOf(values);
}

/** What a reader gets for a property. */
export type ValueOf<P> =
  P extends Property<infer Value, infer Optional> ? (Optional extends true ? Value | null : Value) : never;

function property<Value>(
  type: ValueType<Value>,
  description: string,
  facets: Partial<Facets> = {},
): Property<Value, false> {
  return new Property<Value, false>(type, {
    description,
    optional: false,
    list: false,
    origin: 'written',
    unique: false,
    indexed: false,
    searched: false,
    foundBy: false,
    values: undefined,
    orderName: undefined,
    exclusive: undefined,
    fits: undefined,
    ...facets,
  });
}

function enumType<Word extends string>(values: EnumType<Word>): ValueType<Word> {
  const words = wordsOf(values);
  return {
    name: values.name,
    description: values.description,
    check: z.enum(words, { error: `must be one of ${words.join(', ')}` }),
    hint: 'write one of these words exactly',
    stored: 'string',
    scalar: 'String',
    operators: ['eq', 'in'],
  };
}

/** The vocabulary in which properties are declared: `p.string('The name.').optional()`. */
export const p = {
  id: (description: string) => property(id, description),
  string: (description: string) => property(string, description),
  ids: (description: string) =>
    new Property<readonly string[], false>(id, { ...property(id, description).facets, list: true }),
  strings: (description: string) =>
    new Property<readonly string[], false>(string, { ...property(string, description).facets, list: true }),
  integer: (description: string, range: Range = WHOLE) => property(integerOf(range), description),
  decimal: (description: string, range: Range = MEASURED) => property(decimalOf(range), description),
  boolean: (description: string) => property(boolean, description),
  edtf: (description: string) => property(edtf, description),
  instant: (description: string) => property(instant, description),
  zone: (description: string) => property(zone, description),
  url: (description: string) => property(url, description),
  bareUrl: (description: string) => property(bareUrl, description),
  language: (description: string) => property(language, description),
  fingerprint: (description: string) => property(fingerprint, description),
  token: (form: TokenForm, description: string) => property(token(form), description),
  enum: <Word extends string>(values: EnumType<Word>, description: string) =>
    property(enumType(values), description, { values }),
};
