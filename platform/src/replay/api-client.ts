import { Pool } from 'undici';

/** The answer was an error: sending the same again would get the same. */
export class Refused extends Error {}

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks one GraphQL address in somebody's name, over connections that are kept: what any program does. */
export class ApiClient {
  readonly #http: Pool;
  readonly #headers: Readonly<Record<string, string>>;

  /** @param more headers besides those every caller sends. */
  constructor(origin: string, token: string, more: Readonly<Record<string, string>> = {}) {
    this.#http = new Pool(origin, { connections: 1 });
    this.#headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...more };
  }

  /** @throws {Refused} with all it was told; other errors when nobody answers. */
  async ask<Data = unknown>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { body } = await this.#http.request({
      path: '/graphql',
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await body.json()) as Answer<Data>;
    if (errors.length > 0) throw new Refused(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  close(): Promise<void> {
    return this.#http.close();
  }
}
