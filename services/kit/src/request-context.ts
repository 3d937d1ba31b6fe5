import { AsyncLocalStorage } from 'node:async_hooks';
import { uuidv7 } from './ids.ts';
import type { Language } from './language.ts';

/** What every line of one request may need to know: never who the caller is, only how to name and answer the request. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  /** Whether the caller may see the schema itself: introspection, and the names a validator would suggest. */
  showsSchema: boolean;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

const acceptable = /^[A-Za-z0-9._-]{1,64}$/;

/** Keeps the caller's request id where it is harmless in a header, a log line and an SQL comment; else makes one. */
export const requestIdFrom = (header: string | string[] | undefined): string =>
  typeof header === 'string' && acceptable.test(header) ? header : uuidv7();
