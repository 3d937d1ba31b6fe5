import type { ApolloServerPlugin } from '@apollo/server';
import type { Freshness } from '@vwu/kit/freshness';
import type { GatewayContext } from './gateway-context.ts';

/** Remembers what a subgraph said of its sources; of several answers about one source the oldest counts. */
export function keepOldest(known: Map<string, Freshness>, told: readonly Freshness[]): void {
  for (const one of told) {
    const before = known.get(one.source);
    if (!before || before.appliedTo > one.appliedTo) known.set(one.source, one);
  }
}

/** Passes on in `extensions.freshness` how far the subgraphs said each source had been applied where it was asked. */
export const passFreshnessOn = (): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { freshness } }) => {
      if (body.kind === 'single' && freshness.size > 0)
        body.singleResult.extensions = { ...body.singleResult.extensions, freshness: [...freshness.values()] };
    },
  }),
});
