import { DomainError } from '@vwu/kit/domain-error';
import type { Logger } from '@vwu/kit/log';

/** A subgraph that did not answer, named. In the graph it takes its own part away; elsewhere the whole answer is a 503. */
export class SubgraphUnavailable extends DomainError {
  constructor(name: string, httpStatus?: number) {
    super(
      'SUBGRAPH_UNAVAILABLE',
      {
        vi: `Dịch vụ «${name}» chưa trả lời; phần này tạm thiếu. Hãy thử lại sau ít phút.`,
        en: `The service "${name}" does not answer; this part is missing for now. Try again in a few minutes.`,
      },
      {},
      httpStatus,
    );
  }
}

export interface FailedCall {
  readonly subgraph: string;
  readonly requestId: string | undefined;
  readonly error: unknown;
}

/** Says in the log who failed whom and how. The error's own words stay out: they may quote an answer, and so a person. */
export function logFailedCall(log: Logger, { subgraph, requestId, error }: FailedCall): void {
  const { name, code } = error as NodeJS.ErrnoException;
  log.warn({ subgraph, requestId, error: name, code }, 'a call of a subgraph failed');
}
