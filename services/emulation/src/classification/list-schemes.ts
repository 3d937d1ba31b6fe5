import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { ClassificationScheme } from './scheme.entity.ts';

/** All schemes there ever were: those of bases first, the oldest first. */
export const listSchemes = (em: EntityManager): Promise<ClassificationScheme[]> =>
  instances(
    em,
    ClassificationScheme,
    sql`
    select id, level, first_year as "firstYear", last_year as "lastYear", classes, source
    from emulation.classification_scheme order by level, first_year`,
  );
