import { layGround, loadAfterwards, loadMeanwhile, type Preparation, type PreparationContext, receiveAndLoad } from './preparation.ts';

/**
 * Prepares services that receive from one another. First the ground of all is laid. Then each receives, once those it
 * receives from are filled; of one with a foundation that is what it laid its ground with, so that two may receive from each
 * other. Who publishes nothing comes last, and receives everything whole. What a service loads meanwhile is there before it
 * receives itself.
 *
 * @throws {Error} when services without a foundation wait for each other.
 */
export async function prepareAll(contexts: ReadonlyMap<Preparation, PreparationContext>): Promise<void> {
  const order = inOrder([...contexts.keys()]);
  await Promise.all([...contexts].map(([service, context]) => layGround(service, context)));
  const filled = new Map<Preparation, Promise<unknown>>();
  for (const service of order) {
    const awaited = awaitedBy(service, order).flatMap((source) => filled.get(source) ?? []);
    const context = contexts.get(service) as PreparationContext;
    const ready = Promise.all([loadMeanwhile(service, context), ...awaited]);
    filled.set(
      service,
      ready.then(() => receiveAndLoad(service, context)),
    );
  }
  await Promise.all(
    [...filled].map(([service, done]) => done.then(() => loadAfterwards(service, contexts.get(service) as PreparationContext))),
  );
}

/** Who must be filled before a service receives. */
const awaitedBy = ({ published, sources }: Preparation, services: readonly Preparation[]): Preparation[] =>
  services.filter(({ name, foundation }) => sources.includes(name) && (published.length === 0 || !foundation));

/** Each after those it waits for. */
function inOrder(services: readonly Preparation[]): readonly Preparation[] {
  const ordered = new Set<Preparation>();
  while (ordered.size < services.length) {
    const next = services.find((one) => !ordered.has(one) && awaitedBy(one, services).every((other) => ordered.has(other)));
    if (!next) throw new Error('services wait for each other: one of them needs a foundation');
    ordered.add(next);
  }
  return [...ordered];
}
