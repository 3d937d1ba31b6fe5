import { Sample } from '../bench/sample.ts';
import type { ApiClient } from './api-client.ts';

/** What people ask while the structure is being reorganised: a list, a search, a code with what became of it. */
const questions = [
  '{ units(filter: { level: BASE }, asOf: "2025-07-01", first: 50) { totalCount edges { node { name parent(asOf: "2025-07-01") { name } } } } }',
  '{ units(filter: { search: "hoa binh" }, first: 20) { totalCount edges { node { name ancestors { name } } } } }',
  '{ unitByCode(code: "26740", asOf: "2025-06-30") { name ancestors(asOf: "2025-06-30") { name } successors { kind unit { name } } } }',
];

/** The reads of a while. */
export interface Reads {
  readonly count: number;
  readonly sample: Sample;
}

/** Asks without a pause until it is told to stop, and keeps the time of each answer. */
export class Reader {
  readonly #client: ApiClient;
  readonly #times: number[] = [];
  readonly #work: Promise<void>;
  #isStopping = false;

  constructor(client: ApiClient) {
    this.#client = client;
    this.#work = this.#read();
    this.#work.catch(() => undefined); // who stops it is told
  }

  async #read(): Promise<void> {
    while (!this.#isStopping)
      for (const question of questions) {
        const begun = performance.now();
        await this.#client.ask(question);
        this.#times.push(performance.now() - begun);
      }
  }

  /** @throws when a question was not answered: reads go on throughout. */
  async stop(): Promise<Reads> {
    this.#isStopping = true;
    await this.#work;
    return { count: this.#times.length, sample: new Sample(this.#times) };
  }
}
