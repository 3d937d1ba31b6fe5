import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { ModelPair, pairColumns, pairStanding } from './pair.entity.ts';
import { PairNotFound } from './pair.errors.ts';

/** A pair with where its units stand today; with `lock` it is held until the transaction ends. */
export async function findPair(em: EntityManager, id: string, lock = false): Promise<ModelPair | undefined> {
  const [found] = await instances(
    em,
    ModelPair,
    sql`
    select ${pairColumns} from organisation.model_pair p ${pairStanding(sql`${today()}::date`)}
    where p.id = ${id} ${lock ? sql`for update of p` : sql``}`,
  );
  return found;
}

/** @throws {PairNotFound} */
export async function readPair(em: EntityManager, id: string, lock = false): Promise<ModelPair> {
  const pair = await findPair(em, id, lock);
  if (!pair) throw new PairNotFound(id);
  return pair;
}
