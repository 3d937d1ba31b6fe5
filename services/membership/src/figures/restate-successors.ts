import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { BaseFigures } from './figures.entity.ts';
import { lockFigures } from './lock-figures.ts';
import { type Piece, restate } from './restate.ts';

interface PieceRow extends Piece {
  readonly successorId: string;
  readonly targetApplies: boolean;
  readonly origin: BaseFigures['origin'] | null;
}

/**
 * Brings the restated figures of every base formed out of `unitId` up to date for a period, and of those formed out of
 * them: called in the transaction that changed the figures, so that no reader sees one without the other.
 */
export async function restateSuccessors(tx: EntityManager, unitId: string, period: ReportingPeriod): Promise<void> {
  const pieces = await rows(tx, piecesOfSuccessors(unitId, period));
  for (const [successorId, own] of Map.groupBy(pieces, (piece) => piece.successorId)) {
    const restated = restate(own);
    if (!restated) continue;
    await lockFigures(tx, successorId, period);
    const known = await tx.findOne(BaseFigures, { unitId: successorId, period: period.code });
    if (known?.method === 'AS_REPORTED') continue;
    const figures = known ?? tx.create(BaseFigures, blank(successorId, period.code), { partial: true });
    figures.count(restated.counts, period.ruleSet, own[0]?.targetApplies ?? true);
    Object.assign(figures, {
      method: restated.method,
      partsReported: restated.partsReported,
      partsExpected: restated.partsExpected,
      origin: own.some(({ origin }) => origin === 'DEMONSTRATION') ? 'DEMONSTRATION' : 'RECORDED',
      sourceBody: 'Quy đổi từ các cơ sở trước sắp xếp',
      asOf: period.endsOn,
    });
    await tx.flush();
    await restateSuccessors(tx, successorId, period);
  }
}

const blank = (unitId: string, period: string) => ({ unitId, period });

/**
 * All pieces of the bases that have a piece of `unitId` and were formed after the period. Only what a base ended in is
 * counted: one that gave a part away and goes on keeps its figures, for nobody knows what of them went.
 */
const piecesOfSuccessors = (unitId: string, { code, endsOn }: ReportingPeriod) => sql<PieceRow>`
  with closing as (
    select l.from_unit_id, l.to_unit_id from organisation.unit_lineage l
    join organisation.unit u on u.id = l.from_unit_id and u.closed_on = l.effective_on - 1
  ), edge as (
    select from_unit_id, to_unit_id,
      (row_number() over each_from)::int - 1 as index, (count(*) over (partition by from_unit_id))::int as of
    from closing
    where from_unit_id in (
      select sibling.from_unit_id from closing own
      join closing sibling on sibling.to_unit_id = own.to_unit_id
      where own.from_unit_id = ${unitId})
    window each_from as (partition by from_unit_id order by to_unit_id)
  )
  select e.to_unit_id as "successorId", u.target_applies as "targetApplies", e.index, e.of, f.origin,
    case when f.unit_id is not null then json_build_object(
      'residential', f.residential, 'club', f.club, 'specialBase', f.special_base, 'tradeUnion', f.trade_union,
      'armedForces', f.armed_forces, 'memberOrganisation', f.member_organisation, 'honorary', f.honorary,
      'women18Plus', f.women18_plus) end as counts
  from edge e
  join organisation.unit u on u.id = e.to_unit_id and u.level = 'BASE' and u.opened_on > ${endsOn}::date
  left join membership.unit_figures f on f.unit_id = e.from_unit_id and f.period = ${code}
  where e.to_unit_id in (select to_unit_id from closing where from_unit_id = ${unitId})
  order by e.to_unit_id, e.from_unit_id`;
