export {
  type Direction,
  defineOntology,
  type Ontology,
  type OntologySpec,
  type Traversal,
} from './define.ts';
export type * from './infer.ts';
export { type Join, join } from './join.ts';
export {
  type Dependence,
  type EndSpec,
  type Layer,
  leadsAhead,
  type NodeKind,
  node,
  type Properties,
  type Relation,
  relation,
  TIME_ORDERS,
  type TimeOrder,
} from './kinds.ts';
export type { Family, Look } from './look.ts';
export { type Exclusive, Property, p, type ValueOf } from './property.ts';
export type { LiteralReference } from './reference.ts';
export {
  defineEnum,
  type EnumType,
  isWordOf,
  type ScalarName,
  type ValueType,
  wordsOf,
} from './value-type.ts';
export { dateText } from './values/date-text.ts';
export {
  type Bounds,
  edtfBounds,
  hasOffset,
  MAX_DATE_CHARACTERS,
  type Precision,
  quotedDate,
} from './values/edtf.ts';
export { edtfInterval, type Interval, isApproximate } from './values/edtf-interval.ts';
export { isZone } from './values/zone.ts';
export {
  called,
  type EnumWord,
  type KindWords,
  type Phrase,
  type RelationPhrase,
  reads,
  word,
} from './words.ts';
