import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { ClassificationScheme, ClassifiedYear } from './scheme.entity.ts';

/** All schemes there ever were: those of bases first, the oldest first. */
export const listSchemes = (em: EntityManager): Promise<ClassificationScheme[]> =>
  instances(
    em,
    ClassificationScheme,
    sql`
    select id, level, first_year as "firstYear", last_year as "lastYear", classes, source
    from emulation.classification_scheme order by level, first_year`,
  );

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
