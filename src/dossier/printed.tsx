const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What stands at the head of a page on paper, and only there: where it is from, and of which day. */
export const Printed = ({ address }: { readonly address: string }) => (
  <p class="printed">
    Antiphon, {DAYS.format(new Date())}. {address}
  </p>
);
