import { withClient } from '@vwu/kit/preparation';
import type { ApiClient } from '../replay/api-client.ts';
import { measure, type Plan, type Sample } from './sample.ts';

export interface ActTimes {
  readonly title: string;
  readonly sample: Sample;
}

const admit = `mutation ($person: PersonInput!, $admission: AdmissionInput!) { admitMember(person: $person, admission: $admission) { id } }`;
const send = `mutation ($id: ID!, $to: ID!, $on: Date!) { sendTransfer(memberId: $id, receiverId: $to, movesOn: $on) { id } }`;
const accept = `mutation ($id: ID!, $home: ID!) { acceptTransfer(id: $id, homeId: $home, category: RESIDENTIAL, residence: PERMANENT) { id } }`;

const plan: Plan = { warmUp: 5, count: 60, connections: 1 };

/** Times an admission, with citizen id, consent, the search for pairs and the counts, and a transfer, sent and accepted. */
export async function* measureMemberActs(membershipUrl: string, provinceId: string, client: ApiClient): AsyncGenerator<ActTimes> {
  const ask = (mutation: string, given: Record<string, unknown>) => client.ask<Record<string, { readonly id: string }>>(mutation, given);
  const [from, to] = await readBranches(membershipUrl, provinceId);
  if (!from || !to) throw new Error('the province has no two bases with branches');
  const admitted: string[] = [];
  const admission = { homeId: from.branchId, on: '2026-01-01', category: 'RESIDENTIAL', residence: 'PERMANENT' };
  const admitOne = async () => {
    const { admitMember } = await ask(admit, { person: personNumber(admitted.length), admission });
    if (admitMember) admitted.push(admitMember.id);
  };
  yield { title: 'admit a member', sample: await measure(plan, admitOne) };
  const moveOne = async () => {
    const { sendTransfer } = await ask(send, { id: admitted.pop(), to: to.baseId, on: '2026-06-01' });
    await ask(accept, { id: sendTransfer?.id, home: to.branchId });
  };
  yield { title: 'transfer a member, sent and accepted', sample: await measure({ ...plan, warmUp: 3, count: 50 }, moveOne) };
}

/** Made-up people with frequent names: whoever is like them is looked for among many. */
const personNumber = (index: number) => ({
  fullName: `Nguyễn Thị ${['Hoa', 'Lan', 'Hương', 'Hồng'][index % 4] ?? 'Hoa'}`,
  bornOn: `19${60 + (index % 30)}-0${1 + (index % 9)}-1${index % 10}`,
  details: { citizenId: `0011${60 + (index % 30)}${String(index).padStart(6, '0')}` },
  consent: { on: '2026-01-01', purpose: 'Đo tốc độ, dữ liệu minh họa' },
});

const readBranches = (membershipUrl: string, provinceId: string) =>
  withClient(membershipUrl, async (db) => {
    const { rows } = await db.query<{ baseId: string; branchId: string }>(
      `select s.stem_id as "baseId", min(s.branch_id::text) as "branchId"
       from organisation.unit_stem s join organisation.unit_ancestor a on a.unit_id = s.stem_id and current_date between a.valid_from and a.valid_to
       where a.ancestor_id = $1 and s.branch_id is not null and current_date between s.valid_from and s.valid_to
       group by 1 order by 1 limit 2`,
      [provinceId],
    );
    return rows;
  });
