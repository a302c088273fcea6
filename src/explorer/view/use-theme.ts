import type { Theme } from '../../drawing/palette.ts';
import { useMedia } from './use-media.ts';

/** Light or dark, following the system. */
export const useTheme = (): Theme => (useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light');
