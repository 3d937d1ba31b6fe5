import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { preparation as cadre } from '@vwu/cadre/preparation';
import { preparation as emulation } from '@vwu/emulation/preparation';
import { preparation as insights } from '@vwu/insights/preparation';
import type { Preparation, PreparationContext } from '@vwu/kit/preparation';
import { prepareAll } from '@vwu/kit/prepare-all';
import type { Source } from '@vwu/kit/replication';
import { preparation as membership } from '@vwu/membership/preparation';
import { preparation as organisation } from '@vwu/organisation/preparation';
import type { Contents } from './contents.ts';
import { type ServiceName, serviceNames } from './settings.ts';

const preparations: Readonly<Record<ServiceName, Preparation>> = { organisation, membership, cadre, emulation, insights };

const contracts = resolve(import.meta.dirname, '..', '..', 'schema', 'published');
const readContract = (name: string, part: 'tables' | 'functions') => readFile(join(contracts, name, `${part}.sql`), 'utf8').catch(() => '');

export interface PrepareOptions {
  readonly urls: Readonly<Record<ServiceName, string>>;
  readonly contents: Contents;
  report(service: ServiceName, step: string): void;
  /** Awaited once everybody has received: what is left to do then keeps no service from starting. */
  onReceived?(): Promise<void>;
}

/** Prepares all services. */
export async function prepareServices({ urls, contents, report, onReceived }: PrepareOptions): Promise<void> {
  const sources = new Map(await Promise.all(serviceNames.map(async (name) => [name, await sourceOf(name, urls[name])] as const)));
  const contextOf = async (name: ServiceName): Promise<PreparationContext> => ({
    url: urls[name],
    sources,
    functions: await readContract(name, 'functions'),
    contents,
    report: (step) => report(name, step),
  });
  const contexts = await Promise.all(serviceNames.map(async (name) => [preparations[name], await contextOf(name)] as const));
  await prepareAll(new Map(contexts), onReceived ? { onReceived } : {});
}

const sourceOf = async (name: ServiceName, url: string): Promise<Source> => ({
  name,
  url,
  ddl: `${await readContract(name, 'tables')}\n${await readContract(name, 'functions')}`,
});
