import { lazily } from '../lazily.tsx';

/** How a fact fared stands below all else in a panel: its code waits until one is open. */
export const LazyFared = lazily(async () => (await import('./fared-part.tsx')).FaredPart);
