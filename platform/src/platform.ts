import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Accounts, ensureAccounts } from '@vwu/identity/accounts';
import { type Databases, openDatabases } from './database-server.ts';
import { readDemonstrationUnits } from './demonstration-units.ts';
import { takenPorts } from './ports.ts';
import { prepareServices, readContents } from './prepare-services.ts';
import { type Part, type RunningPart, startPart, stopPart, untilPartReady } from './processes.ts';
import { type ServiceName, type Settings, serviceNames } from './settings.ts';

/** A start that cannot go on, with a sentence for the person at the terminal. */
export class StartRefused extends Error {}

export interface ReadyPlatform {
  readonly accounts: Accounts | null;
  readonly holdsDemonstration: boolean;
}

export interface PlatformOptions {
  readonly settings: Settings;
  readonly isEmpty: boolean;
  report(part: string, step: string): void;
}

/** A part that ends by itself is started again after this long, and twice as long the next time. */
const restartMillis = 500;
const longestRestartMillis = 30_000;

/**
 * The whole platform on one machine: PostgreSQL, the databases of the services, the services, the identity provider and
 * the gateway. It can be stopped at any moment of its start.
 */
export class Platform {
  readonly #options: PlatformOptions;
  readonly #running: RunningPart[] = [];
  #databases: Promise<Databases> | undefined;
  #urls: Databases['urls'] | undefined;
  #isStopping = false;

  constructor(options: PlatformOptions) {
    this.#options = options;
  }

  /** @throws {StartRefused | IncapableServer} nothing is changed then; after any other error, {@link stop} cleans up. */
  async start(): Promise<ReadyPlatform> {
    const { settings, isEmpty, report } = this.#options;
    const taken = await takenPorts(settings);
    if (taken.length > 0) throw new StartRefused(taken.join('\n'));
    await mkdir(settings.dataDir, { recursive: true });
    report('postgres', 'start');
    this.#databases = openDatabases(settings);
    const { urls } = await this.#databases;
    this.#urls = urls;
    const holdsDemonstration = await prepareDatabases(urls, isEmpty, report);
    const accounts = settings.hasOwnIdentity
      ? await ensureAccounts(accountsFile(settings), await readDemonstrationUnits(urls.organisation))
      : null;
    report('services', 'start');
    for (const part of partsOf(settings, urls)) if (!this.#isStopping) this.#running.push(startPart(part, settings.dataDir));
    await Promise.all(this.#running.map(untilPartReady));
    for (const part of this.#running) this.#keep(part, restartMillis);
    return { accounts, holdsDemonstration };
  }

  /** Where the databases are, once they are open. */
  get databaseUrls(): Databases['urls'] {
    if (!this.#urls) throw new Error('the platform has not been started');
    return this.#urls;
  }

  /** What is lost is said and brought back; meanwhile the others answer. */
  #keep(part: RunningPart, pauseMillis: number): void {
    part.process.once('exit', (code, signal) => {
      if (this.#isStopping) return;
      this.#options.report(part.name, `đã dừng ngoài ý muốn (${signal ?? code}), đang khởi động lại / ended unexpectedly, starting again`);
      setTimeout(() => {
        if (this.#isStopping) return;
        const again = startPart(part, this.#options.settings.dataDir);
        this.#running.splice(this.#running.indexOf(part), 1, again);
        this.#keep(again, Math.min(2 * pauseMillis, longestRestartMillis));
      }, pauseMillis);
    });
  }

  /** Stops what has been started, the gateway first and PostgreSQL last; nothing is left running. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const part of this.#running.toReversed()) await stopPart(part);
    const databases = await this.#databases?.catch(() => undefined);
    await databases?.stop();
  }
}

export const accountsFile = ({ dataDir }: Pick<Settings, 'dataDir'>) => join(dataDir, 'identity', 'accounts.json');

/** @returns whether the databases hold demonstration data. */
async function prepareDatabases(urls: Databases['urls'], isEmpty: boolean, report: PlatformOptions['report']): Promise<boolean> {
  const contents = await readContents(urls.organisation);
  if (contents === 'demonstration' && isEmpty)
    throw new StartRefused(
      'Thư mục dữ liệu này chứa dữ liệu minh họa, không khởi động trống được; hãy đặt DATA_DIR sang thư mục khác. / ' +
        'This data folder holds demonstration data and cannot be started empty; set DATA_DIR to another folder.',
    );
  const withDemonstration = contents === 'nothing' ? !isEmpty : contents === 'demonstration';
  await prepareServices({ urls, withDemonstration, report });
  return withDemonstration;
}

/** In the order they are started, which is the reverse of the order they are stopped in. */
function partsOf(settings: Settings, urls: Readonly<Record<ServiceName, string>>): Part[] {
  const shared = {
    HOST: settings.HOST,
    OIDC_ISSUER: settings.issuer,
    DEVELOPMENT: String(settings.DEVELOPMENT),
    LOG_LEVEL: settings.LOG_LEVEL,
    DATA_DIR: settings.dataDir,
  };
  const portsOf = Object.fromEntries(
    Object.entries(settings)
      .filter(([name]) => name.endsWith('_PORT'))
      .map(([name, value]) => [name, String(value)]),
  );
  const originOf = (port: number) => `http://${settings.HOST}:${port}`;
  const service = (name: ServiceName): Part => {
    const prefix = name.toUpperCase() as Uppercase<ServiceName>;
    return {
      name,
      folder: `services/${name}`,
      origin: originOf(settings[`${prefix}_PORT`]),
      env: { ...shared, [`${prefix}_PORT`]: String(settings[`${prefix}_PORT`]), [`${prefix}_DATABASE_URL`]: urls[name] },
    };
  };
  const identity: Part = {
    name: 'identity',
    folder: 'services/identity',
    origin: originOf(settings.IDENTITY_PORT),
    env: { ...shared, ...portsOf },
  };
  const gateway: Part = { name: 'gateway', folder: 'gateway', origin: originOf(settings.GATEWAY_PORT), env: { ...shared, ...portsOf } };
  return [...(settings.hasOwnIdentity ? [identity] : []), ...serviceNames.map(service), gateway];
}
