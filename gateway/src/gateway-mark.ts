/** Headers of one request to a subgraph. */
export type Headers = Readonly<Record<string, string>>;

/**
 * The header by which subgraphs tell the gateway from other callers: they answer questions in free text only to it and to
 * those with the right `query:free`. A header of this name that a client sends is never passed on.
 */
export const gatewayMark = (secret: string | undefined): Headers => (secret === undefined ? {} : { 'x-gateway-secret': secret });
