/** A start that cannot go on, with a sentence for the person at the terminal. */
export class StartRefused extends Error {}
