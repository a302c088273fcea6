import { useEffect } from 'preact/hooks';
import type { DeskIssue } from '../../protocol.ts';
import { fitsIn } from './fits.ts';
import { type ClaimForm, copyFields, filledWith, isEmpty } from './model.ts';

interface Fitting {
  readonly issues: readonly DeskIssue[];
  readonly claim: ClaimForm;
  readonly onClaim: (claim: ClaimForm) => void;
  readonly onTaken: () => void;
}

/** What fields can only be: of one that was left open it is taken, of others it is offered with its reason. */
export function useFits({ issues, claim, onClaim, onTaken }: Fitting) {
  const fits = fitsIn(issues, claim.fields);
  const taken = Object.fromEntries(fits.map(({ name, value }) => [name, value]));
  const filled = filledWith(claim, claim.predicate ?? '', taken);
  const isOpen = fits.some(({ name }) => isEmpty(claim.fields[name]) && !isEmpty(filled.fields[name]));
  useEffect(() => {
    if (isOpen) onClaim(filled);
  }, [isOpen]);
  return {
    fits,
    fit() {
      if (fits.length === 0) return;
      onClaim({ ...claim, fields: copyFields({ ...claim.fields, ...taken }) });
      onTaken();
    },
  };
}
