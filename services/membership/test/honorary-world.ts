import { type Answer, createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { createContext } from '../src/context.ts';
import { subgraph } from '../src/subgraph.ts';
import { keyring } from './keyring.ts';
import { type MemberWorld, officerOf, openMemberWorld, province } from './member-world.ts';

export const central = callers.organiser(unitId('Trung ương'));
export const commune = officerOf('xã một');

type Viewer = typeof commune;

const fields = `id version state level title fullName bornOn nationality gender cardNumber recognisedOn endsOn endGround publicationOn
  publicationWithdrawnOn tasks citizenIdMasked passportMasked recordedDetails unit { id } steps { kind on opinion decisionNo ground unit { id } }
  contributions { kind since note }`;

/** Somebody who meets everything on 5 October 2024. */
export const eligible = {
  fullName: 'Trần Văn Danh Dự',
  bornOn: '1970-01-01',
  gender: 'MALE',
  nationality: 'VN',
  residesInVietnam: true,
  worksInVietnam: true,
  approvesStatute: true,
  isVoluntary: true,
  shortCv: 'Bác sĩ, khám bệnh miễn phí cho hội viên',
  prestige: 'Được hội viên toàn xã tin cậy',
  influenceKind: 'EXPERT',
  scope: 'COMMUNE',
  contributions: [{ kind: 'EXPERT', since: '2020-01-01', note: 'khám bệnh' }],
  consent: { on: '2024-01-01', purpose: 'Quản lý hội viên danh dự' },
};

export type HonoraryWorld = Awaited<ReturnType<typeof openHonoraryWorld>>;

/** The country of members, with ways to bring somebody through D4. */
export async function openHonoraryWorld() {
  const world = await openMemberWorld();
  const askWithCentral = createAsk(subgraph, world.orm, createContext(keyring, true));
  const faults = async () => (await world.db.query('select * from membership.honorary_fault')).rows;
  return { ...world, readMember: world.read, askWithCentral, ...stepsIn(world), faults };
}

function stepsIn(world: MemberWorld) {
  const acts = actsIn(world);
  const { propose, screen, approve, recognise } = acts;
  const idOf = ({ data, codes }: Answer): string => {
    const [record] = Object.values(data ?? {}) as { id: string }[];
    if (!record) throw new Error(`refused: ${codes.join()}`);
    return record.id;
  };
  const proposed = async (given: object = {}) => idOf(await propose(given));
  const approved = async (given: object = {}) => {
    const id = await proposed(given);
    idOf(await screen(id));
    idOf(await approve(id));
    return id;
  };
  const recognised = async (given: object = {}, decision: object = {}) => {
    const id = await approved(given);
    idOf(await recognise(id, decision));
    return id;
  };
  const read = async (id: string, viewer: Viewer = commune) =>
    (await world.ask(viewer, `{ honoraryMember(id: "${id}") { ${fields} } }`)).data?.honoraryMember;
  return { ...acts, proposed, approved, recognised, read, idOf };
}

function actsIn(world: MemberWorld) {
  let people = 0;

  /** A number nobody has. */
  const newNumber = (): string => {
    people += 1;
    return `999${String(people).padStart(9, '0')}`;
  };

  const propose = (
    given: object = {},
    { unit = 'xã một', viewer = commune, ...rest }: { unit?: string; viewer?: Viewer; [more: string]: unknown } = {},
  ) =>
    world.ask(
      viewer,
      `mutation ($unitId: ID!, $on: Date!, $person: HonoraryPersonInput!, $kind: HonoraryProposer!, $proposer: String!, $key: String) {
        proposeHonoraryMember(unitId: $unitId, on: $on, person: $person, proposerKind: $kind, proposer: $proposer, idempotencyKey: $key) { ${fields} } }`,
      {
        unitId: unitId(unit),
        on: '2024-02-01',
        person: { ...eligible, details: { citizenId: newNumber() }, ...given },
        kind: 'MEMBER',
        proposer: 'Lê Thị Giới Thiệu',
        ...rest,
      },
    );

  const take = (name: string, id: string, given: Record<string, unknown>, viewer: Viewer = commune): Promise<Answer> => {
    const args = Object.entries({ id, ...given }).map(
      ([arg, value]) => `${arg}: ${typeof value === 'string' && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value)}`,
    );
    return world.ask(viewer, `mutation { ${name}HonoraryMember(${args.join(', ')}) { ${fields} } }`);
  };
  const screen = (id: string, given: object = {}, viewer?: Viewer) =>
    take('screen', id, { on: '2024-03-01', representative: 'Phạm Thị Gặp Gỡ', ...given }, viewer);
  const approve = (id: string, given: object = {}, viewer: Viewer = province) =>
    take('approve', id, { on: '2024-04-01', opinion: 'Đồng ý', ...given }, viewer);
  const recognise = (id: string, given: object = {}, viewer?: Viewer) =>
    take(
      'recognise',
      id,
      { on: '2024-10-05', decisionNo: '12/QĐ-BTV', activity: 'Lễ kỷ niệm 20/10', publicationOn: '2024-10-05', ...given },
      viewer,
    );
  const terminate = (id: string, given: object = {}, viewer?: Viewer) =>
    take('terminate', id, { on: '2025-01-10', ground: 'WITHDRAWN', decisionNo: '3/QĐ-BTV', ...given }, viewer);

  return { newNumber, propose, take, screen, approve, recognise, terminate };
}
