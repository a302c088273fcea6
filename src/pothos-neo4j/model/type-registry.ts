import type { EnumRef, FieldMap, InputRef, InterfaceRef, ObjectRef, SchemaTypes } from '@pothos/core';
import type { Predicate } from '../../cypher/plan.ts';
import type { EnumType, Ontology, Property } from '../../ontology/index.ts';
import type { RecordArgument } from './context.ts';
import type { Lens, LensArgument } from './lens.ts';
import type { Row } from './row.ts';

/** The builder, without the types of one schema: the plugin works on any. */
export type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

export type NodeRef = ObjectRef<SchemaTypes, Row> | InterfaceRef<SchemaTypes, Row>;

/** A row type is an object type like any other; Pothos' types, made for one schema, cannot say so. */
export const nodeRefOf = ({ ref }: { readonly ref: object }): NodeRef => ref as NodeRef;

/** A filter that a schema adds to a kind and all that extend it. */
export interface WrittenFilter {
  readonly type: InputRef<object> | readonly ['ID'];
  readonly description: string;
  /** The condition for a coerced value, as seen through a lens; it may speak of the role `node`. */
  readonly predicate: (value: unknown, lens: Lens) => Predicate;
}

/** Several relations that a schema lets filter as one, by the names of their traversals. */
export type JointFilters = Readonly<Record<string, readonly [description: string, ...traversals: string[]]>>;

/** The GraphQL types that the plugin makes from an ontology, each once per builder and only when something needs it. */
export class TypeRegistry {
  readonly builder: Builder;
  readonly ontology: Ontology;
  /** What every root field can be asked through, where the schema has one. */
  lens: LensArgument | undefined;
  /** How arguments that name records are checked, where the schema says so. */
  records: RecordArgument | undefined;
  /** The arguments that name records, each with the kind that it names. */
  readonly recordArgs = new WeakMap<object, string>();
  /** What a schema adds to the edges of every fact relation, made anew for each type. */
  readonly edgeFields: (() => FieldMap)[] = [];
  private readonly nodes = new Map<string, NodeRef>();
  private readonly enums = new Map<string, EnumRef<SchemaTypes, string>>();
  private readonly made = new Map<string, unknown>();
  private readonly filters = new Map<string, Readonly<Record<string, WrittenFilter>>>();
  private readonly joint = new Map<string, JointFilters>();

  private static readonly registries = new WeakMap<object, TypeRegistry>();

  private constructor(builder: Builder) {
    this.builder = builder;
    this.ontology = builder.options.neo4j.ontology;
  }

  /** A builder of whichever schema; what is kept of it here is the same for all, which Pothos' types cannot say. */
  static of<Types extends SchemaTypes>(given: PothosSchemaTypes.SchemaBuilder<Types>): TypeRegistry {
    const builder = given as unknown as Builder;
    const registry = TypeRegistry.registries.get(builder) ?? new TypeRegistry(builder);
    TypeRegistry.registries.set(builder, registry);
    return registry;
  }

  /** The GraphQL type of a kind: an interface where the kind is abstract. It is implemented by `neo4jObject` or `neo4jInterface`. */
  node(name: string): NodeRef {
    const kind = this.shown(name);
    const known = this.nodes.get(kind);
    if (known !== undefined) return known;
    const ref = this.ontology.kind(kind).abstract
      ? this.builder.interfaceRef<Row>(kind)
      : this.builder.objectRef<Row>(kind);
    this.nodes.set(kind, ref);
    return ref;
  }

  /** The kind as which a kind is shown: itself, or the closest that it extends where it is a label only. */
  shown(kind: string): string {
    const hidden = this.builder.options.neo4j.hidden ?? [];
    return [...this.ontology.kind(kind).lineage].reverse().find((step) => !hidden.includes(step)) ?? kind;
  }

  enum(type: EnumType): EnumRef<SchemaTypes, string> {
    const known = this.enums.get(type.name);
    if (known !== undefined) return known;
    const values = Object.fromEntries(
      Object.entries(type.words).map(([word, { label, description }]) => [
        word,
        { value: word, description, extensions: { label } },
      ]),
    );
    const ref = this.builder.enumType(type.name, { description: type.description, values });
    this.enums.set(type.name, ref);
    return ref;
  }

  /** How a property is shown: an enum, or a scalar. */
  output(property: Property): EnumRef<SchemaTypes, string> | 'ID' | 'String' | 'Int' | 'Float' | 'Boolean' {
    return property.facets.values === undefined ? property.type.scalar : this.enum(property.facets.values);
  }

  /** A type that is made once under a name. */
  once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    // What is stored under a name is what `make` for that name gave.
    return this.made.get(name) as T;
  }

  /** A type that may refer to itself: it is known by its name before `fill` says what it holds. */
  recursive<T>(name: string, make: () => T, fill: (made: T) => void): T {
    const known = this.made.has(name);
    const made = this.once(name, make);
    if (!known) fill(made);
    return made;
  }

  addFilters(kind: string, filters: Readonly<Record<string, WrittenFilter>>): void {
    this.filters.set(kind, filters);
  }

  addJointFilters(kind: string, filters: JointFilters): void {
    this.joint.set(kind, filters);
  }

  /** The filters that schemas added to a kind or one it extends. */
  filtersOf(kind: string): Readonly<Record<string, WrittenFilter>> {
    return Object.assign({}, ...this.ontology.kind(kind).lineage.map((step) => this.filters.get(step) ?? {}));
  }

  /** The same for several relations that filter as one. */
  jointFiltersOf(kind: string): JointFilters {
    return Object.assign({}, ...this.ontology.kind(kind).lineage.map((step) => this.joint.get(step) ?? {}));
  }
}
