import { today } from '@vwu/kit/clock';
import type { PaperStatus } from './report.entity.ts';

/** Whether a paper that must be there before a day is there: on the day itself it is late («trước ngày»). */
export function paperStatus(submittedOn: string | null, deadline: string, isRequired: boolean): PaperStatus {
  if (submittedOn !== null) return submittedOn < deadline ? 'RECEIVED' : 'RECEIVED_LATE';
  if (!isRequired) return 'NOT_REQUIRED';
  return today() < deadline ? 'DUE' : 'MISSING';
}
