import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Adds the periods of the running year that are not there yet, and from 26 November on, once its last deadline is over, those of the
 * next, each by the rules of its term (REP-001). A term whose rules nobody has recorded stays open: there is no period until they are.
 */
export const continueCalendar = (em: EntityManager): Promise<unknown> => rows(em, sql`call membership.continue_calendar(${today()}::date)`);
