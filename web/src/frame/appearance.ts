import { createPreference } from '../preference.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

export const theme = createPreference<Theme>('theme', ['auto', 'light', 'dark']);
export const density = createPreference<Density>('density', ['comfortable', 'compact']);

/** Keeps the document in the chosen look; `auto` follows the reader's system. */
export function applyAppearance(): void {
  const root = document.documentElement;
  const apply = () => {
    root.dataset.theme = theme.get();
    root.dataset.density = density.get();
  };
  theme.subscribe(apply);
  density.subscribe(apply);
  apply();
}
