import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import type { DifficultyDegree } from '../../difficulty/difficulty.entity.ts';

export const SupportCaseOrder = defineEnum('SupportCaseOrder', 'In which order support cases are listed. «Thứ tự»', {
  LONGEST_OPEN: 'mở lâu nhất trước',
  DIFFICULTY: 'cơ sở đặc biệt khó khăn trước, rồi cơ sở khó khăn (ORG-023)',
});
export type SupportCaseOrder = CodeOf<typeof SupportCaseOrder>;

const ranks: Readonly<Record<DifficultyDegree, number>> = { SPECIAL: 1, DIFFICULT: 2 };

/**
 * How difficult the base of `support_case c` is on a day, as a rank: special by its area, which a mark brings too, before difficult as it
 * is marked, before the others (ORG-022, ORG-023).
 */
const difficultyRank = (day: string) => sql`(case
  when exists (select from organisation.unit_tag t
    where t.unit_id = c.unit_id and t.tag = 'SPECIAL_DIFFICULT' and ${day}::date between t.valid_from and t.valid_to) then ${ranks.SPECIAL}::int
  when exists (select from organisation.difficulty d where d.unit_id = c.unit_id and d.validity @> ${day}::date) then ${ranks.DIFFICULT}::int
  else 3 end)`;

/** What comes before the day a case was opened on. */
export const rankBy = (order: SupportCaseOrder, day: string) => (order === 'DIFFICULTY' ? difficultyRank(day) : sql`0`);

export const isOfDegree = (degrees: readonly DifficultyDegree[], day: string) =>
  sql`${difficultyRank(day)} = any (${degrees.map((degree) => ranks[degree])}::int[])`;
