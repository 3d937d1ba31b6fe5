import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { ClassifiedYear } from './classified-year.entity.ts';

/** The years in which bases within the viewer's reach were given classes, the latest first. */
export const listClassifiedYears = (em: EntityManager, viewer: Viewer): Promise<ClassifiedYear[]> =>
  instances(
    em,
    ClassifiedYear,
    sql`
    select c.year, bool_or(c.origin = 'DEMONSTRATION') as demonstration
    from emulation.classification c where ${isWithinReach(viewer, 'organisation', sql`c.unit_id`)}
    group by c.year order by c.year desc`,
  );
