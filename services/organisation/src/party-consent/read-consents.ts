import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { consentColumns, PartyConsent } from './party-consent.entity.ts';

/** What party structures have said of matters of a unit up to a day, latest first; null for units out of reach. */
export type ConsentLoader = DataLoader<UnitOnDay, PartyConsent[] | null, string>;
/** One by its id; null where it does not exist or is out of reach, which is the same. */
export type ConsentByIdLoader = DataLoader<string, PartyConsent | null>;

class Asked extends PartyConsent {
  askedFor!: string;
}

export const createConsentLoader = (em: EntityManager, reach: Reach): ConsentLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const found = await instances(
      em,
      Asked,
      sql`
      select k.id || '@' || k.day as "askedFor", ${consentColumns}
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      join organisation.party_consent c on c.unit_id = k.id and c.given_on <= k.day
      order by c.given_on desc, c.id desc`,
    );
    const byKey = Map.groupBy(found, ({ askedFor }) => askedFor);
    return (key) => byKey.get(key) ?? [];
  });

export const createConsentByIdLoader = (em: EntityManager, reach: Reach): ConsentByIdLoader =>
  new DataLoader(async (ids) => {
    const found = await readConsents(em, ids.filter(isId));
    const visible = await Promise.all(found.map(({ unitId }) => reach.load(unitId)));
    const byId = new Map(found.filter((_one, index) => visible[index]).map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id) ?? null);
  });

export const readConsents = (em: EntityManager, ids: readonly string[]): Promise<PartyConsent[]> =>
  instances(em, PartyConsent, sql`select ${consentColumns} from organisation.party_consent c where c.id = any (${ids}::uuid[])`);

/** @throws if it is not there: it was just written. */
export async function rereadConsent(tx: EntityManager, id: string): Promise<PartyConsent> {
  const [consent] = await readConsents(tx, [id]);
  if (!consent) throw new Error('a consent that was just written is gone');
  return consent;
}
