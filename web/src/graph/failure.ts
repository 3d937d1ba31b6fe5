import type { CombinedError } from 'urql';
import type { Sentence } from '../language/language.ts';

/** The five services; an answer that lacks a part says which of them did not give it. */
export type Service = 'organisation' | 'membership' | 'cadre' | 'emulation' | 'insights';

const unreachable: Sentence = {
  vi: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  en: 'The server cannot be reached. Check the network and try again.',
};

/** What to tell the reader: the server's own sentences, which are in her language already, or that there was no answer. */
export function failureOf(error: CombinedError): Sentence {
  const told = [...new Set(error.graphQLErrors.map(({ message }) => message))].join(' ');
  return told ? { vi: told, en: told } : unreachable;
}

/** The sentence about a service that did not answer, if it is among the errors. */
export function outageOf(error: CombinedError | undefined, service: Service): string | null {
  const outage = error?.graphQLErrors.find(
    ({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE' && extensions.serviceName === service,
  );
  return outage?.message ?? null;
}
