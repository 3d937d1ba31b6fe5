import { layGround, loadAfterwards, type Preparation, type PreparationContext, receive, settle } from './preparation.ts';

export interface PrepareAllOptions {
  /** Awaited once everybody has received, before what nobody waits for is done: from then on services may begin to serve. */
  onReceived?(): Promise<void>;
}

/**
 * Prepares services that receive from one another. First the ground of all is laid. Then each receives, once those it
 * receives from are filled; of one with a foundation that is what it laid its ground with, so that two may receive from each
 * other. Who publishes nothing comes last, and receives everything whole. What nobody waits for is done at the end, all of it
 * at the same time: slots wait for every transaction of the server that is under way, so none is while others make theirs.
 *
 * @throws {Error} when services without a foundation wait for each other.
 */
export async function prepareAll(
  contexts: ReadonlyMap<Preparation, PreparationContext>,
  { onReceived }: PrepareAllOptions = {},
): Promise<void> {
  const order = inOrder([...contexts.keys()]);
  const contextOf = (service: Preparation) => contexts.get(service) as PreparationContext;
  const forAll = (what: typeof loadAfterwards) => Promise.all(order.map((service) => what(service, contextOf(service))));
  await forAll(layGround);
  const openings = new Openings();
  const received = new Map<Preparation, Promise<boolean>>();
  const filled = new Map<Preparation, Promise<void>>();
  const fill = async (service: Preparation) => settle(service, contextOf(service), (await received.get(service)) === true);
  for (const service of order) {
    const sources = Promise.all(awaitedBy(service, order).flatMap((source) => filled.get(source) ?? []));
    received.set(
      service,
      sources.then(() => openings.during(service, (untilOpened) => receive(service, contextOf(service), untilOpened))),
    );
    if (isAwaited(service)) filled.set(service, fill(service));
  }
  const last = Promise.all([...received.values(), ...filled.values()])
    .then(onReceived)
    .then(() => Promise.all(order.filter((service) => !isAwaited(service)).map(fill)));
  const rest = Promise.all([openings.of(order), ...filled.values()]).then(() => forAll(loadAfterwards));
  await Promise.all([last, rest]);
}

/** Who makes slots, for which PostgreSQL waits until nobody writes: until they are made nobody begins to. */
class Openings {
  readonly #opened = new Map<Preparation, PromiseWithResolvers<void>>();
  readonly #begun: Preparation[] = [];

  /** Waits until these have made their slots, whenever they begin. */
  async of(services: readonly Preparation[]): Promise<void> {
    await Promise.all(services.map((service) => this.#one(service).promise));
  }

  /** Receives; what it is given is to be awaited between the slots and the copies. */
  during<Result>(service: Preparation, work: (untilOpened: () => Promise<void>) => Promise<Result>): Promise<Result> {
    this.#begun.push(service);
    const { resolve } = this.#one(service);
    const untilOpened = () => {
      resolve();
      return this.of(this.#begun);
    };
    return work(untilOpened).finally(resolve);
  }

  #one(service: Preparation): PromiseWithResolvers<void> {
    const known = this.#opened.get(service) ?? Promise.withResolvers<void>();
    this.#opened.set(service, known);
    return known;
  }
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
