import type { SupportCasePageQuery } from '../../../gql/graphql.ts';

export type ShownCase = NonNullable<SupportCasePageQuery['supportCase']>;

/** What the person who is signed in may do with a case: by her rights, and by whether anything can be recorded in it still. */
export interface CaseRights {
  /** Writes down what is found and done: causes, solution, activities, resources. */
  readonly mayRecord: boolean;
  /** Takes the steps of the province: agreement, workshop, plan, evaluation, difficulties. */
  readonly mayManage: boolean;
  /** Answers for the Standing Presidium. */
  readonly mayAnswer: boolean;
}

/** A closed case, and one whose base has ended, are read only; a difficulty put before may be answered all the same (SUP-008). */
export function rightsIn({ state, endedOn }: Pick<ShownCase, 'state' | 'endedOn'>, rights: readonly string[]): CaseRights {
  const isOpen = state !== 'CLOSED_MET' && endedOn == null;
  return {
    mayRecord: isOpen && rights.includes('support:record'),
    mayManage: isOpen && rights.includes('support:manage'),
    mayAnswer: rights.includes('support:answer'),
  };
}

/** What every section of the case that records something is given. */
export interface CasePartProps {
  readonly shown: ShownCase;
  readonly may: CaseRights;
  readonly onChanged: () => void;
}

/** What every dialogue about a case is given. */
export interface CaseDialogProps {
  readonly shown: ShownCase;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
