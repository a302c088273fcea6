/** What schema.org calls kinds, for search engines; events are events there, and what is not listed is a thing. */
const WEB_TYPES = {
  Person: 'Person',
  Group: 'Organization',
  Organization: 'Organization',
  PoliceDepartment: 'GovernmentOrganization',
  GovernmentBody: 'GovernmentOrganization',
  MediaOutlet: 'NewsMediaOrganization',
  Place: 'Place',
  Website: 'WebSite',
  Content: 'CreativeWork',
  Document: 'Article',
} as const;

/** The same for what is known of any record; and the relation that says where an event was. */
export const WEB = {
  types: WEB_TYPES,
  event: 'Event',
  claim: 'Claim',
  place: WEB_TYPES.Place,
  article: WEB_TYPES.Document,
  thing: 'Thing',
  publisher: WEB_TYPES.Organization,
  location: 'OCCURRED_AT',
} as const;
