import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@vwu/kit/log';
import type { Headers } from './gateway-mark.ts';
import { SubgraphSource } from './subgraph-source.ts';
import { followSupergraph } from './supergraph-file.ts';

export interface GatewayOptions {
  readonly supergraphFile: string;
  /** Origin of each subgraph, by its name in the supergraph. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Sent with every call of a subgraph, beside what the request carries. */
  readonly mark: Headers;
  readonly log: Logger;
}

/** The federated graph behind one schema; `close` lets the connections to the subgraphs go. */
export function createGateway({ supergraphFile, subgraphs, mark, log }: GatewayOptions) {
  const sources = new Map<string, SubgraphSource>();
  const gateway = new ApolloGateway({
    supergraphSdl: followSupergraph(supergraphFile, log),
    buildService: ({ name }) => {
      const origin = subgraphs[name];
      if (!origin) throw new Error(`the supergraph names a subgraph "${name}" that has no address`);
      const source = sources.get(name) ?? new SubgraphSource({ name, origin, mark, log });
      sources.set(name, source);
      return source;
    },
    logger: log,
  });
  return { gateway, close: () => Promise.all([...sources.values()].map((source) => source.close())) };
}
