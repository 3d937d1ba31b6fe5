import { withClient } from '@vwu/kit/preparation';
import { ApiClient } from '../replay/api-client.ts';
import { measure, type Sample } from './sample.ts';

export interface LongestAddresses {
  readonly gateway: string;
  readonly organisation: string;
  readonly organisationDatabase: string;
  /** Tokens of two accounts of Central: one asks in her own words, the other may reorganise. */
  readonly analyst: string;
  readonly organiser: string;
}

const card = `id state openedOn causes { cause } unit { id fullName gatheringRate(period: "2026H1") { numerator denominator status }
  mentors(asOf: "2026-06-30") { id } }`;

/** The support board as the page asks it for: the open cases of the country, and the latest that were closed. */
const board = `query ($unitId: ID!) {
  supportCases(filter: { withinUnitId: $unitId, isOpen: true }, first: 200) { totalCount edges { node { ${card} } } }
  closed: supportCases(filter: { withinUnitId: $unitId, states: [CLOSED_MET] }, first: 10) { totalCount edges { node { ${card} } } } }`;

/** The main question on the map of before the reform, with figures of after it. */
const lastYearsMap = `{ bases(period: "2026H1", asOf: "2025-06-30", filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }, orderBy: [RATE_ASC], first: 50) {
  totalCount edges { node { name provinceName mentorStatus classification gatheringRate { numerator denominator percent status } } } } }`;

const preview = `mutation ($input: MergeUnitsInput!) { mergeUnits(input: $input, preview: true) {
  refusals { code } changes { unitId act fullName parentName } pieces { fromName toName } held { unitId }
  access { holderName gained lost sample } consolidations closed { unitId fullName } formed { unitId fullName } } }`;

/** How many bases are merged: as many as a commune may be made of, and as many as nobody has merged yet. */
const mergedBases = [10, 100] as const;

/** Times the longest answers, one after the other. A preview writes nothing that stays. */
export async function* measureLongest(addresses: LongestAddresses): AsyncGenerator<{ readonly title: string; readonly sample: Sample }> {
  const { gateway, organisation, organisationDatabase, analyst, organiser } = addresses;
  const [asking, acting] = [new ApiClient(gateway, analyst), new ApiClient(organisation, organiser)];
  try {
    const { rootId, baseIds } = await readUnits(organisationDatabase);
    const boardTimes = await measure({ warmUp: 5, count: 40, connections: 1 }, () => asking.ask(board, { unitId: rootId }));
    yield { title: 'support board of the country, at the gateway', sample: boardTimes };
    const mapTimes = await measure({ warmUp: 3, count: 20, connections: 1 }, () => asking.ask(lastYearsMap, {}));
    yield { title: 'bases not above 60 % in 2026H1 on the map of 30 June 2025, at the gateway', sample: mapTimes };
    for (const count of mergedBases) {
      const input = mergerOf(baseIds.slice(0, count));
      const sample = await measure({ warmUp: 1, count: 5, connections: 1 }, () => acting.ask(preview, { input }));
      yield {
        title: `preview of a merger of ${count} bases of the largest province with all below them, at the organisation subgraph`,
        sample,
      };
    }
  } finally {
    await Promise.all([asking.close(), acting.close()]);
  }
}

const mergerOf = (ids: readonly string[]) => ({
  decision: { number: '1/NQ-UBTVQH', issuer: 'Ủy ban Thường vụ Quốc hội', decidedOn: '2026-06-30', text: 'Thử đo, không có văn bản' },
  effectiveOn: '2027-01-01',
  from: ids.map((id) => ({ id })),
  into: { key: 'x', unit: { name: 'Đo', fullName: 'Xã Đo', adminType: 'XA' } },
});

/** The root, and the bases of today in the province with the most branches. */
const readUnits = (organisationUrl: string): Promise<{ readonly rootId: string; readonly baseIds: readonly string[] }> =>
  withClient(organisationUrl, async (db) => {
    const { rows } = await db.query<{ rootId: string; baseIds: string[] }>(`
      select (select id from organisation.unit where level = 'CENTRAL') as "rootId", array_agg(b.unit_id order by b.unit_id) as "baseIds"
      from (
        select v.unit_id from organisation.unit_version v where v.level = 'PROVINCE' and v.valid_to = 'infinity'
        order by (select count(*) from organisation.below_bases(v.unit_id, current_date)) desc limit 1
      ) as province
      join organisation.unit_version b on b.parent_id = province.unit_id and b.level = 'BASE' and b.valid_to = 'infinity'
      join organisation.unit u on u.id = b.unit_id and u.target_applies`);
    const [found] = rows;
    if (!found) throw new Error('the database holds no units');
    return found;
  });
