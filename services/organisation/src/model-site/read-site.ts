import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { ModelSite, siteColumns } from './model-site.entity.ts';
import { ModelSiteNotFound } from './model-site.errors.ts';

/** A site with where it stands today; with `lock` it is held until the transaction ends. */
export async function findSite(em: EntityManager, id: string, lock = false): Promise<ModelSite | undefined> {
  const [found] = await instances(
    em,
    ModelSite,
    sql`
    select ${siteColumns}
    from organisation.model_site s
    left join lateral organisation.standing_of(s.unit_id, ${today()}::date) as st on true
    where s.id = ${id} ${lock ? sql`for update of s` : sql``}`,
  );
  return found;
}

/** @throws {ModelSiteNotFound} */
export async function readSite(em: EntityManager, id: string, lock = false): Promise<ModelSite> {
  const site = await findSite(em, id, lock);
  if (!site) throw new ModelSiteNotFound(id);
  return site;
}
