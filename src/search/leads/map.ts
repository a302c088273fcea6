import { searchOf, type Variables } from '../../dossier/address.ts';

/** The map around a record, or of all where there is none: `seen` is what its address says of it, `variables` what its operation is asked. */
export const map = (of: { readonly id: string } | undefined, seen: Variables, variables: Variables) => ({
  address: `/?${searchOf({ ...(of === undefined ? { view: 'all' } : { around: of.id }), ...seen })}`,
  operation: of === undefined ? 'graph' : 'neighborhood',
  variables: { ...(of && { around: [of.id] }), ...variables },
});
