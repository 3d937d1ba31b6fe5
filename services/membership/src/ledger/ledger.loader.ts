import { type EntityManager, instances, sql } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import { MemberState } from './member-state.entity.ts';
import { Movement } from './movement.entity.ts';

/** The lines of members, in order. Whoever asks has seen the member. */
export type LedgerLoader = DataLoader<string, Movement[]>;

export const createLedgerLoader = (em: EntityManager): LedgerLoader =>
  new DataLoader(async (memberIds) => {
    const found = await em.find(Movement, { memberId: { $in: [...memberIds] } }, { orderBy: { effectiveOn: 'asc', line: 'asc' } });
    const byMember = Map.groupBy(found, ({ memberId }) => memberId);
    return memberIds.map((id) => byMember.get(id) ?? []);
  });

interface MemberOnDay {
  readonly memberId: string;
  readonly day: string;
}

/** What the ledger says of a member on a day; null on days she does not belong to the Union. */
export type StateLoader = DataLoader<MemberOnDay, MemberState | null, string>;

const keyText = ({ memberId, day }: MemberOnDay) => `${memberId}@${day}`;

export const createStateLoader = (em: EntityManager): StateLoader =>
  new DataLoader(
    async (keys) => {
      const found = await instances(
        em,
        StateOnDay,
        sql`
        select k.id || '@' || k.day as "askedFor", ${stateColumns}
        from unnest(${keys.map(({ memberId }) => memberId)}::uuid[], ${keys.map(({ day }) => day)}::date[]) as k (id, day)
        join membership.member_state s on s.member_id = k.id and k.day between s.valid_from and s.valid_to`,
      );
      const byKey = new Map(found.map((state) => [state.askedFor, state]));
      return keys.map((key) => byKey.get(keyText(key)) ?? null);
    },
    { cacheKeyFn: keyText },
  );

/** The columns of {@link MemberState}, from `member_state s`. */
export const stateColumns = sql`
  s.valid_from as "validFrom", s.valid_to as "validTo", s.home_id as "homeId", s.category, s.residence, s.residence_since as "residenceSince",
  s.commune_id as "communeId", s.presence, s.away_since as "awaySince", s.away_mobility as "awayMobility",
  s.away_participation as "awayParticipation", s.counts`;

class StateOnDay extends MemberState {
  askedFor!: string;
}
