import type { RequestScope } from '@vwu/kit/request-scope';

/** What a resolver of this service may touch; born with the request. */
export type Context = RequestScope;

export const createContext = ({ viewer, em }: RequestScope): Context => ({ viewer, em });
