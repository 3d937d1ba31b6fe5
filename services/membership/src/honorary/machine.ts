import type { HonoraryState } from './honorary.enums.ts';

/** D4: what may come after what. A proposal is the first step and comes after nothing. */
const following: Readonly<Record<HonoraryState, readonly HonoraryState[]>> = {
  PROPOSED: ['SCREENED', 'REJECTED', 'WITHDRAWN'],
  SCREENED: ['APPROVED_BY_SUPERIOR', 'REJECTED', 'WITHDRAWN'],
  APPROVED_BY_SUPERIOR: ['RECOGNISED', 'REJECTED', 'WITHDRAWN'],
  RECOGNISED: ['TERMINATED'],
  TERMINATED: [],
  REJECTED: [],
  WITHDRAWN: [],
};

export const mayFollow = (from: HonoraryState, step: HonoraryState): boolean => following[from].includes(step);

/** Nothing comes after: the person is not on the way, and no honorary member. */
export const isOver = (state: HonoraryState): boolean => following[state].length === 0;
