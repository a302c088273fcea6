/** What a view shows, as far as its address tells: the records it is about, and what its lens lets through. */
interface Shown {
  readonly about: readonly string[];
  /** Empty without one. */
  readonly lens: string;
}

/** As many names fit into a title. */
const MOST_NAMES = 2;

/** What the preview of a view says before anything of it is drawn: its subject first, then the lens that it is seen through. */
export function previewWords({ about, lens }: Shown): { readonly title: string; readonly text: string } {
  const subject = subjectOf(about);
  const title = [subject ?? 'Antiphon', lens].filter(Boolean).join(', ');
  if (subject !== undefined)
    return { title, text: `${title}: what is recorded around it, with who says so and how sure that is.` };
  if (lens === '') return { title, text: '' };
  return {
    title,
    text: `What is recorded, ${lens}: who responded to what, who says so and how sure that is.`,
  };
}

function subjectOf(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  if (names.length <= MOST_NAMES) return names.join(' and ');
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
}
