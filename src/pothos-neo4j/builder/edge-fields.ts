import type { FieldRef, SchemaTypes } from '@pothos/core';
import { cypher } from '../../cypher/fragment.ts';
import type { Relation } from '../../ontology/index.ts';
import { edgeProperties } from '../model/filterable.ts';
import type { TypeRegistry } from '../model/type-registry.ts';
import { relationEnum } from './enums.ts';
import { FieldMaker } from './field-maker.ts';

/** What an edge shows of the relations it can be: their properties, their joins, and which of them it is. */
export function edgeFieldsOf(
  registry: TypeRegistry,
  relations: readonly Relation[],
): Readonly<Record<string, FieldRef<SchemaTypes>>> {
  return relations.length === 0 ? {} : new EdgeFieldMaker(registry.builder).fieldsOf(relations);
}

class EdgeFieldMaker extends FieldMaker<SchemaTypes> {
  fieldsOf(relations: readonly Relation[]): Readonly<Record<string, FieldRef<SchemaTypes>>> {
    return {
      rid: this.made({
        type: 'ID',
        nullable: false,
        description: 'The stable key of this relation; the claims behind it carry the same.',
        read: { kind: 'expression', expression: ({ edge }) => cypher`${edge}.rid` },
      }),
      ...this.properties(relations),
      ...(relations.length > 1 && { relation: this.whichRelation() }),
      ...(relations.every(({ layer }) => layer === 'fact') && {
        ...this.joins(),
        ...Object.assign({}, ...this.registry.edgeFields.map((fields) => fields())),
      }),
    };
  }

  private properties(relations: readonly Relation[]): Record<string, FieldRef<SchemaTypes>> {
    return Object.fromEntries(
      Object.entries(edgeProperties(relations)).map(([name, property]) => {
        const everywhere = relations.every((relation) => relation.properties[name] !== undefined);
        const shown = everywhere ? property : property.optional();
        // The lens sees all relations alike that are shown by one field.
        const owner = relations[0]?.name ?? '';
        return [name, this.exposed({ kind: 'property', of: 'edge', owner, name, property: shown })];
      }),
    );
  }

  private whichRelation(): FieldRef<SchemaTypes> {
    return this.made({
      type: relationEnum(this.registry),
      nullable: false,
      description: 'Which relation it is.',
      read: { kind: 'expression', expression: ({ edge }) => cypher`type(${edge})` },
    });
  }

  private joins(): Record<string, FieldRef<SchemaTypes>> {
    const joins = this.registry.ontology.joinsOf('edge');
    return Object.fromEntries(joins.map((join) => [join.name, this.joined(join, 'edge')]));
  }
}
