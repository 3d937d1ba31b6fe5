import { authorizedFetch } from '../../graph/authorized-fetch.ts';
import { noteFreshness, noteServerClock, type SourceFreshness } from '../../graph/freshness.ts';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which of several operations; null where the text has one, or none that can be read. */
  readonly operationName: string | null;
}

/** What the gateway says went wrong: a sentence in the reader's language, a code, where in the answer, where in the text. */
export interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string };
}

export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly Told[];
  readonly freshness: readonly SourceFreshness[];
  /** The whole body, as it came. */
  readonly body: object;
  readonly bytes: number;
  /** From asking to the last byte. */
  readonly millis: number;
}

interface Body {
  readonly data?: Answer['data'];
  readonly errors?: readonly Told[];
  readonly extensions?: { readonly freshness?: readonly SourceFreshness[] };
}

/**
 * Asks the graph in free text, with the reader's own token.
 *
 * @throws {Error} where no answer came, or none of a gateway; an `AbortError` where it was stopped.
 */
export async function ask(question: Question, signal: AbortSignal | null = null): Promise<Answer> {
  const beganAt = performance.now();
  const came = await authorizedFetch('/graphql', {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  noteServerClock(came);
  const bytes = await came.arrayBuffer();
  const millis = performance.now() - beganAt;
  const body = JSON.parse(new TextDecoder().decode(bytes)) as Body;
  noteFreshness(body.extensions);
  const { data = null, errors = [], extensions } = body;
  return { data, errors, freshness: extensions?.freshness ?? [], body, bytes: bytes.byteLength, millis };
}
