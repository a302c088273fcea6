import { sureWords } from '../../dossier/standing.ts';
import { isSure } from '../../drawing/certainty.ts';
import { labelOf } from '../../vocabulary.ts';
import type { GraphEdge } from '../api/answers.ts';

/** What must be said with the bare words of a fact, where it is not certain: "assumed", "disputed"; empty where a source reports it. */
export function doubtOf({ basis, status }: Pick<GraphEdge, 'basis' | 'status'>): string {
  if (status === 'DISPUTED' || (status === 'UNVERIFIED' && isSure(basis))) return labelOf('Status', status);
  return isSure(basis) ? '' : sureWords(basis ?? '');
}
