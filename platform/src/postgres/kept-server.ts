import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ended } from '../child-process.ts';
import { Pauses } from '../pauses.ts';
import { type ServerOptions, startServer, stopServer } from './server-process.ts';

/** A server that is started again, on the same port, when it ends by itself; whoever is connected to it connects again. */
export class KeptServer {
  readonly #options: ServerOptions;
  readonly #report: (step: string) => void;
  readonly #pauses = new Pauses();
  readonly #stopping = new AbortController();
  readonly #kept: Promise<void>;

  private constructor(options: ServerOptions, report: (step: string) => void, server: ChildProcess) {
    this.#options = options;
    this.#report = report;
    this.#kept = this.#keep(server);
  }

  static async start(options: ServerOptions, report: (step: string) => void): Promise<KeptServer> {
    return new KeptServer(options, report, await startServer(options));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#kept;
  }

  async #keep(first: ChildProcess): Promise<void> {
    const { signal } = this.#stopping;
    const stopAsked = new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('asked to'), { once: true }));
    let server: ChildProcess | undefined = first;
    while (server) {
      this.#pauses.healthy();
      const how = await Promise.race([ended(server), stopAsked]);
      if (signal.aborted) await stopServer(server);
      else this.#report(`đã dừng ngoài ý muốn (${how}), đang khởi động lại / ended unexpectedly (${how}), starting again`);
      server = signal.aborted ? undefined : await this.#startAgain();
    }
  }

  /** @returns undefined when the platform is stopped first. */
  async #startAgain(): Promise<ChildProcess | undefined> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await pause(this.#pauses.next(), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
      // processes of the lost server may hold its memory for a moment: then the next try succeeds
      const server = await startServer(this.#options).catch(() => undefined);
      if (server) {
        this.#report('chạy lại / running again');
        return server;
      }
    }
    return undefined;
  }
}
