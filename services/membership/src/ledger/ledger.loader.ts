import { type EntityManager, instances, sql } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import { MemberState } from './member-state.entity.ts';
import { Movement } from './movement.entity.ts';
import { recordsBehind } from './read-ledger.ts';

/** The lines of members, in order, with those of the records behind theirs. Whoever asks has seen the member. */
export type LedgerLoader = DataLoader<string, Movement[]>;

export const createLedgerLoader = (em: EntityManager): LedgerLoader =>
  new DataLoader(async (memberIds) => {
    const behind = await recordsBehind(em, memberIds);
    const found = await em.find(
      Movement,
      { memberId: { $in: behind.map(({ id }) => id) } },
      { orderBy: { effectiveOn: 'asc', memberId: 'asc', line: 'asc' } },
    );
    const recordsOf = Map.groupBy(behind, ({ askedFor }) => askedFor);
    return memberIds.map((asked) => {
      const records = new Set(recordsOf.get(asked)?.map(({ id }) => id));
      return found.filter(({ memberId }) => records.has(memberId));
    });
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
