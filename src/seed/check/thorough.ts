import type { SourceText } from '../../text/source-texts.ts';
import type { SeedRule, SeedRules, WordedRule } from '../model/seed-rules.ts';
import { quotationsStand, wordsOf } from './quotations.ts';
import { sourcesAreTheTexts } from './sources.ts';

/**
 * All that can be seen of seeds while people work on them: also what only a person can decide and, where texts are at hand
 * (by their fingerprints), whether passages and quotations are theirs. Loading asks for less.
 */
export const thorough = (rules: SeedRules, texts?: ReadonlyMap<string, SourceText>): SeedRules => ({
  ...rules,
  checks: [
    ...rules.checks,
    ...rules.doubts,
    ...(texts === undefined
      ? []
      : [
          sourcesAreTheTexts(texts),
          quotationsStand(texts),
          ...(rules.worded ?? []).map((rule) => onTexts(rule, texts)),
        ]),
  ],
});

const onTexts = ({ check, ...rule }: WordedRule, texts: ReadonlyMap<string, SourceText>): SeedRule => ({
  ...rule,
  check: (seed, index) => check(seed, index, (passage) => wordsOf(passage, { index, texts })),
});
