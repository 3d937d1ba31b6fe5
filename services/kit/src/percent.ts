/**
 * A percentage of integers, rounded half-up once: 50 of 159 is 31.4 at one decimal, not 31.5 by way of 31.45
 * (CATALOGUE B.1, B.2). Exact for counts up to 10¹¹.
 */
export const percentHalfUp = (part: number, whole: number, decimals: 1 | 2): number => {
  const scale = 10 ** decimals;
  return Math.floor((200 * scale * part + whole) / (2 * whole)) / scale;
};

/**
 * A percentage of integers cut to one decimal, for a share that is held against a target: 7,999 of 10,000 is 79.9 and 9,996 of 10,000 is
 * 99.9, so that what is not reached never reads as if it were (CATALOGUE FEE-003). Exact for counts up to 10¹².
 */
export const percentDown = (part: number, whole: number): number => {
  const tenths = 1_000 * part;
  return (tenths - (tenths % whole)) / whole / 10;
};
