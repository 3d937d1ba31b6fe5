import { layGround, loadAfterwards, type Preparation, type PreparationContext, receive, settle } from './preparation.ts';

export interface PrepareAllOptions {
  /** Awaited once everybody has received, before what nobody waits for is done: from then on services may begin to serve. */
  onReceived?(): Promise<void>;
}

/**
 * Prepares services that receive from one another. First the ground of all is laid. Then each receives, once those it
 * receives from are filled; of one with a foundation that is what it laid its ground with, so that two may receive from each
 * other. Who publishes nothing comes last, and receives everything whole. What nobody waits for is done at the end, all of it
 * at the same time: a first copy waits for every transaction of the server that is under way, so none is while others receive.
 *
 * @throws {Error} when services without a foundation wait for each other.
 */
export async function prepareAll(
  contexts: ReadonlyMap<Preparation, PreparationContext>,
  { onReceived }: PrepareAllOptions = {},
): Promise<void> {
  const order = inOrder([...contexts.keys()]);
  await Promise.all([...contexts].map(([service, context]) => layGround(service, context)));
  const received = new Map<Preparation, Promise<boolean>>();
  const filled = new Map<Preparation, Promise<unknown>>();
  const openings: Promise<void>[] = [];
  const receiveWithOthers = async (service: Preparation, context: PreparationContext) => {
    const opening = Promise.withResolvers<void>();
    openings.push(opening.promise);
    const untilOpened = async () => {
      opening.resolve();
      await Promise.all(openings);
    };
    return receive(service, context, untilOpened).finally(opening.resolve);
  };
  for (const service of order) {
    const context = contexts.get(service) as PreparationContext;
    const sources = Promise.all(awaitedBy(service, order).flatMap((source) => filled.get(source) ?? []));
    const copied = sources.then(() => receiveWithOthers(service, context));
    received.set(service, copied);
    if (isAwaited(service))
      filled.set(
        service,
        copied.then((isNew) => settle(service, context, isNew)),
      );
  }
  await Promise.all([...received.values(), ...filled.values()]);
  await onReceived?.();
  await Promise.all(
    [...contexts].map(async ([service, context]) => {
      if (!isAwaited(service)) await settle(service, context, (await received.get(service)) === true);
      await loadAfterwards(service, context);
    }),
  );
}

/** Whether others may receive from it. */
const isAwaited = ({ published }: Preparation): boolean => published.length > 0;

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
