import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Accounts, ensureAccounts } from '@vwu/identity/accounts';
import { type Contents, chooseContents } from './contents.ts';
import { type Databases, openDatabases } from './database-server.ts';
import { readDemonstrationUnits } from './demonstration-units.ts';
import { KeptPart } from './kept-part.ts';
import { partsOf } from './parts.ts';
import { takenPorts } from './ports.ts';
import { prepareServices } from './prepare-services.ts';
import { claimDataFolder, findEarlierRun, type RunMark } from './run-mark.ts';
import { ensureSecret } from './secret-file.ts';
import { accountsFile, type Settings } from './settings.ts';
import { StartRefused } from './start-refused.ts';

export interface ReadyPlatform {
  readonly accounts: Accounts | null;
  readonly holdsDemonstration: boolean;
}

export interface PlatformOptions {
  readonly settings: Settings;
  /** What it is to be filled with; see {@link chooseContents}. */
  readonly contents?: Contents | undefined;
  /** Done when the page is built, which the gateway serves; it is there already, unless said. */
  readonly page?: Promise<unknown> | undefined;
  report(part: string, step: string): void;
}

/** The parts of a platform that was killed see it and stop, within this time. */
const orphansMillis = 6_000;

/**
 * The whole platform on one machine: PostgreSQL, the databases of the services, the services, the identity provider and
 * the gateway. It can be stopped at any moment of its start.
 */
export class Platform {
  readonly #options: PlatformOptions;
  readonly #parts: KeptPart[] = [];
  #mark: RunMark | undefined;
  #databases: Promise<Databases> | undefined;
  #urls: Databases['urls'] | undefined;
  #isStopping = false;

  constructor(options: PlatformOptions) {
    this.#options = options;
  }

  /** @throws {StartRefused | IncapableServer} with a sentence for people; after any error, {@link stop} cleans up. */
  async start(): Promise<ReadyPlatform> {
    const { settings, contents: wanted, report } = this.#options;
    await this.#claim();
    report('postgres', 'start');
    this.#databases = openDatabases(settings, (step) => report('postgres', step));
    const { urls, serviceUrls, admit } = await this.#databases;
    this.#urls = urls;
    const { contents, isNew } = await chooseContents(urls.organisation, wanted);
    // the processes load their programs while the data is loaded, and its last part while they begin to serve
    const entrances = Promise.withResolvers<Accounts | null>();
    const ready = this.#startParts(serviceUrls, entrances.promise, isNew ? 1 : 2);
    const onReceived = async () => {
      const accounts = settings.hasOwnIdentity
        ? await ensureAccounts(accountsFile(settings), await readDemonstrationUnits(urls.organisation))
        : null;
      await admit();
      report('services', 'start');
      entrances.resolve(accounts);
    };
    await Promise.all([prepareServices({ urls, contents, report, onReceived }), ready]);
    return { accounts: await entrances.promise, holdsDemonstration: contents === 'demonstration' };
  }

  /** Where the databases are, once they are open. */
  get databaseUrls(): Databases['urls'] {
    if (!this.#urls) throw new Error('the platform has not been started');
    return this.#urls;
  }

  /** Nothing is changed before the data folder is free and every port is. */
  async #claim(): Promise<void> {
    const { settings } = this.#options;
    const earlier = await findEarlierRun(settings.dataDir);
    const taken = await takenPorts(settings, earlier === 'killed' ? orphansMillis : 0);
    if (taken.length > 0) throw new StartRefused(taken.join('\n'));
    await mkdir(settings.dataDir, { recursive: true });
    this.#mark = await claimDataFolder(settings.dataDir);
  }

  /** @param together how many load their programs at a time: while the data is loaded, which everybody waits for, that keeps a core. */
  async #startParts(urls: Databases['urls'], entrances: Promise<unknown>, together: number): Promise<void> {
    const { settings, page, report } = this.#options;
    const gatewaySecret = await ensureSecret(join(settings.dataDir, 'gateway.secret'));
    const grounds = { service: entrances, gateway: Promise.all([entrances, page]) };
    const loading = new Set<Promise<unknown>>();
    for (const part of partsOf(settings, urls, gatewaySecret)) {
      if (this.#isStopping) return;
      const kept = new KeptPart(part, {
        dataDir: settings.dataDir,
        ground: part.name === 'gateway' ? grounds.gateway : grounds.service,
        report: (step) => report(part.name, step),
      });
      this.#parts.push(kept);
      const loaded: Promise<unknown> = kept.loaded.then(() => loading.delete(loaded));
      loading.add(loaded);
      if (loading.size >= together) await Promise.race([...loading, entrances]);
    }
    await grounds.gateway;
    await Promise.all(this.#parts.map((part) => part.ready()));
    for (const part of this.#parts) void part.keep();
  }

  /** Stops what has been started, the gateway first and PostgreSQL last; nothing is left running. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const part of this.#parts.toReversed()) await part.stop();
    const databases = await this.#databases?.catch(() => undefined);
    await databases?.stop();
    await this.#mark?.release();
  }
}
