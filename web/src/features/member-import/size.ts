import type { Language } from '../../language/language.ts';
import { formatCount, formatDecimal } from '../../language/numbers.ts';

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** 12 kB, 1,4 MB: how large a file is. */
export const formatSize = (bytes: number, language: Language): string =>
  bytes < megabyte
    ? `${formatCount(Math.max(1, Math.round(bytes / kilobyte)), language)} kB`
    : `${formatDecimal(Math.round((10 * bytes) / megabyte) / 10, language)} MB`;
