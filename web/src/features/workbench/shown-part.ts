/** Letters shown at most: a browser lays out no more without a pause. */
const shownLetters = 60_000;

/** What of a long text is shown: whole lines from its beginning; all of it where it is short. */
export function shownPart(whole: string): { readonly text: string; readonly isCut: boolean } {
  if (whole.length <= shownLetters) return { text: whole, isCut: false };
  return { text: `${whole.slice(0, whole.lastIndexOf('\n', shownLetters))}\n…`, isCut: true };
}
