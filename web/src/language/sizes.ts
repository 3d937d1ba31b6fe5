import type { Language } from './language.ts';

const units = ['B', 'kB', 'MB', 'GB'];

/** 532 B; 1,2 MB: to one decimal, as readers write it. */
export function formatSize(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const size = (bytes / 1_000 ** power).toFixed(power === 0 ? 0 : 1);
  return `${language === 'vi' ? size.replace('.', ',') : size}\u00A0${units[power]}`;
}
