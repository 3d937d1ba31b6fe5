/** Ids as PostgreSQL writes an array: for tens of thousands, which the driver would look at one by one. */
export const idArray = (ids: readonly string[]): string => `{${ids.join()}}`;
