import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';

/** CATALOGUE D15. */
export const RequestState = defineEnum('RequestState', 'Where a request to establish an Association stands. «Tình trạng đề nghị»', {
  SUBMITTED: 'đã đề nghị',
  ELIGIBLE: 'đủ điều kiện theo Điều lệ Hội',
  REJECTED: 'không đủ điều kiện',
  GUIDED: 'đã được hướng dẫn thành lập',
  ESTABLISHED: 'đã thành lập',
});
export type RequestState = CodeOf<typeof RequestState>;

/** States in a sentence. */
export const requestStateWords = wordsOf(RequestState, {
  SUBMITTED: 'submitted',
  ELIGIBLE: 'eligible by the Statute',
  REJECTED: 'not eligible',
  GUIDED: 'guided',
  ESTABLISHED: 'established',
});

/** What can be done with a request that is there. */
export type RequestAct = 'accept' | 'reject' | 'guide' | 'establish' | 'annul';

interface Transition {
  readonly from: readonly RequestState[];
  readonly to: RequestState;
}

/**
 * The machine of D15. Guidance is given every year (003 §II.2b L40), so it may be given again. What had been established by
 * an event that never was goes back to where it stood before.
 */
export const transitions: Readonly<Record<RequestAct, Transition>> = {
  accept: { from: ['SUBMITTED'], to: 'ELIGIBLE' },
  reject: { from: ['SUBMITTED'], to: 'REJECTED' },
  guide: { from: ['ELIGIBLE', 'GUIDED'], to: 'GUIDED' },
  establish: { from: ['GUIDED'], to: 'ESTABLISHED' },
  annul: { from: ['ESTABLISHED'], to: 'GUIDED' },
};

export const mayDo = (act: RequestAct, state: RequestState): boolean => transitions[act].from.includes(state);
