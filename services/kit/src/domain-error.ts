import { GraphQLError } from 'graphql';
import type { Sentence } from './language.ts';
import { requestContext } from './request-context.ts';

/**
 * A refusal the caller can act on. `code` is part of the public API and never changes meaning; the sentence says what
 * to do, in the language the caller asked for. `details` may name ids and limits, never a person.
 */
export class DomainError extends GraphQLError {
  readonly code: string;
  readonly sentence: Sentence;

  // `refusal` repeats the code where no validator overwrites it; it never leaves the process
  constructor(code: string, sentence: Sentence, details: Record<string, unknown> = {}, httpStatus?: number) {
    super(sentence[requestContext.getStore()?.language ?? 'vi'], {
      extensions: { code, refusal: code, ...details, ...(httpStatus === undefined ? {} : { http: { status: httpStatus } }) },
    });
    this.name = new.target.name;
    this.code = code;
    this.sentence = sentence;
  }
}
