import { DomainError } from '@vwu/kit/domain-error';
import type { Sentence } from '@vwu/kit/language';
import { requestContext } from '@vwu/kit/request-context';

/** One reason why a plan cannot be carried out, with what to do about it. */
export interface Refusal {
  readonly code: string;
  readonly sentence: Sentence;
  /** The units it is about. */
  readonly unitIds: readonly string[];
}

/** All reasons at once: the first gives the code, the whole list stands in `extensions.refusals`. */
export class StructureRefused extends DomainError {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    const [first] = refusals;
    if (!first) throw new Error('a plan is refused for no reason');
    const language = requestContext.getStore()?.language ?? 'vi';
    super(first.code, first.sentence, {
      refusals: refusals.map(({ code, sentence, unitIds }) => ({ code, message: sentence[language], unitIds })),
    });
    this.refusals = refusals;
  }
}

export const refuse = (code: string, vi: string, en: string, ...unitIds: string[]): Refusal => ({ code, sentence: { vi, en }, unitIds });
