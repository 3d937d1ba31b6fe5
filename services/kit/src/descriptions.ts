/** What arguments mean that commands and lists have in common: said in one way in every service. */
export const keyDescription = "A key of the caller's: the same key twice does it once.";
export const versionDescription = 'The version seen before; refused if it has changed since.';
export const sizeDescription = 'Size of the page, 1 to 200; 50 unless said.';
export const cursorDescription = 'Cursor of the row the page starts after.';
