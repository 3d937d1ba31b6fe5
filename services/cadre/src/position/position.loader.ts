import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { type CareerLoader, createCareerLoader } from '../cadre/career.loader.ts';
import { Position } from './position.entity.ts';

export const positionColumns = sql`p.id, p.unit_id as "unitId", p.cadre_id as "cadreId", p.title, p.employment, p.valid_from as "validFrom",
  p.valid_to as "validTo", p.origin`;

/** The place of a position `p` among those of its unit: the head first. */
export const titleRank = sql`array_position(array['PRESIDENT', 'VICE_PRESIDENT', 'PRESIDIUM_MEMBER', 'EXEC_MEMBER', 'BRANCH_HEAD',
  'BRANCH_DEPUTY', 'GROUP_HEAD', 'GROUP_DEPUTY'], p.title)`;

/** Who holds a position in a unit on a day, the head first; null for units the viewer may not see. */
export type OfficerLoader = DataLoader<UnitOnDay, Position[] | null, string>;

export const createOfficerLoader = (em: EntityManager, reach: Reach): OfficerLoader =>
  createReachLoader(reach, onDay, async (asked) => {
    const found = await instances(
      em,
      PositionOnDay,
      sql`
        select k.id || '@' || k.day as "askedFor", ${positionColumns}
        from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
        join cadre.position p on p.unit_id = k.id and k.day between p.valid_from and p.valid_to
        order by ${titleRank}, p.id`,
    );
    const byKey = Map.groupBy(found, ({ askedFor }) => askedFor);
    return (key) => byKey.get(key) ?? [];
  });

class PositionOnDay extends Position {
  askedFor!: string;
}

/** What a cadre has held and holds, the latest first. */
export const createHeldPositionLoader = (em: EntityManager, reach: Reach): CareerLoader<Position> =>
  createCareerLoader(reach, (cadreIds) =>
    instances(
      em,
      Position,
      sql`
        select ${positionColumns} from cadre.position p
        where p.cadre_id = any (${cadreIds}::uuid[]) order by p.valid_from desc, ${titleRank}, p.id`,
    ),
  );
