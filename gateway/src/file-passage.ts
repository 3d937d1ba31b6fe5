import type { Logger } from '@vwu/kit/log';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Dispatcher, Pool } from 'undici';
import { logFailedCall, SubgraphUnavailable } from './failed-call.ts';

export interface FilePassageOptions {
  /** The service at the other end, as refusals name it. */
  readonly service: string;
  readonly origin: string;
  readonly log: Logger;
  /** Until an answer begins. */
  readonly headersTimeout: number;
  /** Between two pieces of it. */
  readonly bodyTimeout: number;
}

type Question = Omit<Dispatcher.RequestOptions, 'path'>;

const passedBack = ['content-type', 'content-disposition', 'cache-control', 'x-row-count', 'x-content-sha256'];

/** The way to a service whose files are passed on as they come, and its answers back: the gateway keeps nothing of either. */
export class FilePassage {
  readonly #service: string;
  readonly #log: Logger;
  readonly #pool: Pool;

  constructor(app: FastifyInstance, { service, origin, log, headersTimeout, bodyTimeout }: FilePassageOptions) {
    [this.#service, this.#log] = [service, log];
    this.#pool = new Pool(origin, { connections: 8, connect: { timeout: 1_000 }, headersTimeout, bodyTimeout });
    app.addHook('onClose', () => this.#pool.close());
  }

  /**
   * @param waited until an answer begins, also where every connection is taken by another file; without end unless said.
   * @throws {SubgraphUnavailable} a 503 that names the service when it does not answer.
   */
  async pass(request: FastifyRequest, reply: FastifyReply, question: Question, waited?: number): Promise<FastifyReply> {
    const failed = (error: unknown) => logFailedCall(this.#log, { subgraph: this.#service, requestId: request.id, error });
    const asked = this.#ask({ path: request.url, ...question }, waited);
    const { statusCode, headers, body } = await asked.catch((error: unknown) => {
      failed(error);
      throw new SubgraphUnavailable(this.#service, 503);
    });
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
