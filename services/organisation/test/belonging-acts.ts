import type { Viewer } from '@vwu/kit/viewer';
import { unitId } from '@vwu/testing/plant-tree';
import { officerOfA, type Union } from './small-union.ts';

const literalOf = (value: unknown): string => {
  if (typeof value === 'string') return /^[A-Z][A-Z0-9_]*$/.test(value) ? value : JSON.stringify(value);
  return Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]` : String(value);
};

/** Ways to record what units of the small Union have, and to look at it. */
export function belongingActs({ ask }: Pick<Union, 'ask'>) {
  /** Calls a command; upper-case texts are codes. */
  const act = async (
    command: string,
    args: Readonly<Record<string, unknown>>,
    viewer: Viewer = officerOfA,
    fields = 'id version from to',
  ) => {
    const given = Object.entries(args).map(([name, value]) => `${name}: ${literalOf(value)}`);
    const { data, codes } = await ask(viewer, `mutation { ${command}(${given.join(', ')}) { ${fields} } }`);
    return { thing: data?.[command], codes };
  };

  /** What a field of a unit answers. */
  const look = async (name: string, field: string, viewer: Viewer = officerOfA) => {
    const { data, codes } = await ask(viewer, `{ unit(id: "${unitId(name)}") { answer: ${field} } }`);
    return codes.length > 0 ? codes : data?.unit.answer;
  };

  return { act, look };
}

/** Every kind of thing that a unit may have, and the least it takes to record it for the commune «xã một». */
export const recordings: readonly (readonly [command: string, field: string, args: Readonly<Record<string, unknown>>])[] = [
  ['openTerm', 'termOfOffice', { to: '2028-12-31', firstYear: 2023, lastYear: 2028 }],
  ['markDifficult', 'difficulty', { degree: 'SPECIAL', ground: 'vùng sâu, vùng xa' }],
  ['admitMemberOrganisation', 'memberOrganisations', { name: 'Hội Nữ trí thức', members: 40 }],
  ['foundClub', 'clubs', { form: 'CLUB', affinity: 'YOUTH', name: 'Câu lạc bộ nữ thanh niên', members: 25 }],
  ['foundCommunicationTeam', 'communicationTeams', { name: 'Tổ truyền thông số 1', project: 'DA8', members: 9 }],
  ['recordTrustedAddress', 'trustedAddresses', { place: 'Nhà văn hóa thôn 1' }],
  ['recordPartyStructure', 'partyStructure', { kind: 'PARTY_COMMITTEE', name: 'Đảng ủy xã một' }],
  ['beginPartnership', 'partnerships', { partner: 'YOUTH_UNION', document: '12/CTPH' }],
];
