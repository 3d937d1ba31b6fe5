/**
 * A percentage of integers, rounded half-up once: 50 of 159 is 31.4 at one decimal, not 31.5 by way of 31.45
 * (CATALOGUE B.1, B.2). Exact for counts up to 10¹¹.
 */
export const percentHalfUp = (part: number, whole: number, decimals: 1 | 2): number => {
  const scale = 10 ** decimals;
  return Math.floor((200 * scale * part + whole) / (2 * whole)) / scale;
};
