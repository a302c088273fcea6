import { count } from '../../dossier/count.ts';

/** What a file says of its timeline, which nobody can point at; apart from the page's words, which load first. */
export const TIMELINE_NOTES = {
  bundle: (title: string, names: readonly string[]) => `${title}: ${names.join(', ')}.`,
  undated: (total: number) => `${count(total, 'event')} without a date: not shown.`,
  backward: (responses: readonly string[]) =>
    `Without an arc, since its local date lies before what it responded to: ${responses.join(', ')}.`,
};
