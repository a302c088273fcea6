import { count } from '../../dossier/count.ts';

/** The text of two lenses side by side, which is loaded when they are compared. */
export const COMPARE_STRINGS = {
  compared: 'What each lens shows',
  comparedSum: (counts: Record<'left' | 'right' | 'otherwise' | 'alike', number>) => {
    const parts = [
      counts.left > 0 && `${counts.left} only on the left`,
      counts.right > 0 && `${counts.right} only on the right`,
      counts.otherwise > 0 && `${counts.otherwise} on both sides, but not alike`,
      counts.alike > 0 && `${counts.alike} alike`,
    ].filter((part) => part !== false);
    if (parts.length === 0) return 'Neither shows any relation.';
    return `${parts.join(', ')}. What one side lacks is drawn there hollow.`;
  },
  onlyIn: (lens: string, facts: number) => `${facts} only ${lens}`,
  toldOtherwise: (facts: number) => `On both sides, but not alike: ${facts}`,
  toldAlike: (facts: number) => `Alike on both sides: ${facts}`,
  noRoom: (facts: number) =>
    `Not compared: ${count(facts, 'more connection')} that only one side draws, because the other had no room for ${facts === 1 ? 'its' : 'their'} records. Hollow shapes may stand for these, too. Show more records, or begin from fewer.`,
  nothingElse: 'Nothing that the other side does not show.',
} as const;
