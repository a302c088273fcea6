export {
  defineOntology,
  type Ontology,
  type Traversal,
} from './define.ts';
export type { Evidence } from './evidence.ts';
export type * from './infer.ts';
export { type Join, join } from './join.ts';
export {
  type Dependence,
  type EndSpec,
  leadsAhead,
  type NodeKind,
  node,
  type Properties,
  type Relation,
  relation,
  type TimeOrder,
} from './kinds.ts';
export type { Family, Look, Silhouette } from './look.ts';
export { type Exclusive, type Fit, type Fits, fittingWords, Property, p } from './property.ts';
export type { LiteralReference } from './reference.ts';
export {
  defineEnum,
  type EnumType,
  isWordOf,
  type ScalarName,
  type ValueType,
  wordsOf,
} from './value-type.ts';
export {
  agreedDate,
  type Dated,
  dateSpans,
  isApart,
  isSurelyBefore,
  type Span,
  spanOfDate,
} from './values/date-span.ts';
export { dateInSentence, dateText } from './values/date-text.ts';
export {
  edtfBounds,
  hasOffset,
  MAX_DATE_CHARACTERS,
  quotedDate,
} from './values/edtf.ts';
export { edtfInterval, isApproximate } from './values/edtf-interval.ts';
export { isZone } from './values/zone.ts';
export {
  called,
  type EnumWord,
  type Phrase,
  type RelationPhrase,
  reads,
  tells,
  word,
} from './words.ts';
