import type { Logger } from '@vwu/kit/log';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Dispatcher, Pool } from 'undici';
import { logFailedCall, SubgraphUnavailable } from './failed-call.ts';
import { patienceMillis } from './gateway-context.ts';
import { Turns } from './turns.ts';

export interface FilePassageOptions {
  /** The service at the other end, as refusals name it. */
  readonly service: string;
  readonly origin: string;
  readonly log: Logger;
  /** Until an answer begins. */
  readonly headersTimeout: number;
  /** Between two pieces of it. */
  readonly bodyTimeout: number;
  /** Until a connection is free, where every one is taken by another file; as long as a question is waited for, unless said. */
  readonly longestQueueMillis?: number | undefined;
}

type Question = Omit<Dispatcher.RequestOptions, 'path'>;

/** Files that pass to and from a service at the same time. */
const atOnce = 8;

const passedBack = ['content-type', 'content-disposition', 'cache-control', 'x-row-count', 'x-content-sha256'];

/** The way to a service whose files are passed on as they come, and its answers back: the gateway keeps nothing of either. */
export class FilePassage {
  readonly #service: string;
  readonly #log: Logger;
  readonly #pool: Pool;
  readonly #longestQueueMillis: number;
  // not left to the pool: what waits there for a connection is deaf to its signal
  readonly #turns = new Turns(atOnce);

  constructor(app: FastifyInstance, { service, origin, log, longestQueueMillis = patienceMillis, ...timeouts }: FilePassageOptions) {
    [this.#service, this.#log, this.#longestQueueMillis] = [service, log, longestQueueMillis];
    this.#pool = new Pool(origin, { connections: atOnce, connect: { timeout: 1_000 }, ...timeouts });
    app.addHook('onClose', () => this.#pool.close());
  }

  /**
   * @param waited until an answer begins; without end unless said, for whoever sends a file takes the time it takes.
   * @throws {FilesBusy} a 503 when no connection was free in time. {SubgraphUnavailable} a 503 that names the service when it does not
   *   answer.
   */
  async pass(request: FastifyRequest, reply: FastifyReply, question: Question, waited?: number): Promise<FastifyReply> {
    await this.#turns.take(this.#longestQueueMillis).catch((refusal: unknown) => {
      // whoever is sending a file is answered before it has come, and nothing of it is read
      void reply.header('connection', 'close');
      throw refusal;
    });
    const failed = (error: unknown) => logFailedCall(this.#log, { subgraph: this.#service, requestId: request.id, error });
    const asked = this.#ask({ path: request.url, ...question }, waited);
    const { statusCode, headers, body } = await asked.catch((error: unknown) => {
      this.#turns.end();
      failed(error);
      throw new SubgraphUnavailable(this.#service, 503);
    });
    body.once('close', () => this.#turns.end());
    for (const name of passedBack) if (headers[name] !== undefined) void reply.header(name, headers[name]);
    body.once('error', (error) => {
      // a reader who went away ends the file too; that is nobody's failure
      if (!reply.raw.destroyed) failed(error);
    });
    return reply.code(statusCode).send(body);
  }

  #ask(question: Dispatcher.RequestOptions, waited: number | undefined): Promise<Dispatcher.ResponseData> {
    if (waited === undefined) return this.#pool.request(question);
    const waiting = new AbortController();
    const impatience = setTimeout(() => waiting.abort(new DOMException('no answer', 'TimeoutError')), waited);
    return this.#pool.request({ ...question, signal: waiting.signal }).finally(() => clearTimeout(impatience));
  }
}
