import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { decision, type Union } from '../../services/organisation/test/small-union.ts';
import { unitId } from '../support/plant-tree.ts';

/** One decision, as the matrix is run before and after it. */
export interface AccessEvent {
  readonly title: string;
  readonly command: string;
  readonly input: object | ((ids: EventIds) => object);
}

/** The events that have been recorded, by their titles, and the units they opened, by their names. */
interface EventIds {
  eventOf(title: string): string;
  unitOf(name: string): { readonly id: string };
}

const unit = (code: string | null, name: string, parent?: object) => ({
  code,
  name,
  fullName: name,
  adminType: 'XA',
  ...(parent ? { parent } : {}),
});
const ref = (name: string) => ({ id: unitId(name) });
const old = { effectiveOn: '2000-01-01', decision: { ...decision, decidedOn: '1999-12-01' }, kind: 'TERRITORIAL' };
const base = (code: string, name: string, parent: object) => ({
  ...old,
  level: 'BASE',
  baseModel: 'EXEC_BRANCH_GROUP',
  unit: unit(code, name, parent),
});

/** What is there before the first event, besides the small Union: a third province, and communes to reorganise. */
const before: readonly Omit<AccessEvent, 'title'>[] = [
  {
    command: 'establishUnit',
    input: { ...old, level: 'PROVINCE', unit: { ...unit('03', 'tỉnh C', ref('Trung ương')), adminType: 'TINH' } },
  },
  { command: 'establishUnit', input: base('00005', 'xã năm', ref('tỉnh B')) },
  {
    command: 'establishUnit',
    input: ({ unitOf }: EventIds) => ({
      ...old,
      level: 'BRANCH',
      branchType: 'RESIDENTIAL',
      areaType: 'THON',
      createdReason: 'NEW_RESIDENTIAL_AREA',
      unit: { code: null, name: 'chi hội năm', fullName: 'chi hội năm', parent: unitOf('xã năm') },
    }),
  },
  {
    command: 'establishUnit',
    input: {
      ...old,
      level: 'BASE',
      kind: 'SPECIAL',
      subkind: 'MARKET',
      unit: { code: null, name: 'chợ B', fullName: 'chợ B', parent: ref('tỉnh B') },
    },
  },
  { command: 'establishUnit', input: ({ unitOf }: EventIds) => base('00006', 'xã sáu', unitOf('tỉnh C')) },
  { command: 'establishUnit', input: ({ unitOf }: EventIds) => base('00007', 'xã bảy', unitOf('tỉnh C')) },
  { command: 'establishUnit', input: ({ unitOf }: EventIds) => base('00008', 'xã tám', unitOf('tỉnh C')) },
];

export const splitOff = 'a part is split off a commune that goes on (a fault of DHIS2)';
export const mergeNew = 'communes of two provinces merge into a new one (a fault of DHIS2)';
const mergeOn = 'a commune merges into one that goes on';

/** Every kind of event, one after the other. */
export const events: readonly AccessEvent[] = [
  {
    title: 'a commune is established',
    command: 'establishUnit',
    input: { ...base('00009', 'xã mới lập', ref('tỉnh B')), effectiveOn: '2025-01-01' },
  },
  {
    title: 'a commune is renamed',
    command: 'renameUnit',
    input: { unit: ref('xã ba'), name: 'xã ba đổi tên', fullName: 'xã ba đổi tên', effectiveOn: '2025-01-10' },
  },
  {
    title: 'a commune becomes a ward',
    command: 'changeUnitType',
    input: { unit: ref('xã bốn'), adminType: 'PHUONG', name: 'phường bốn', fullName: 'phường bốn', effectiveOn: '2025-01-20' },
  },
  {
    title: 'a commune is hung below another province',
    command: 'reparentUnits',
    input: { units: [ref('xã hai')], under: ref('tỉnh B'), effectiveOn: '2025-02-01' },
  },
  {
    title: mergeNew,
    command: 'mergeUnits',
    input: ({ unitOf }) => ({
      from: [unitOf('xã năm'), unitOf('xã sáu')],
      into: { key: 'mới', unit: unit('00010', 'xã hợp nhất', unitOf('tỉnh C')) },
      effectiveOn: '2025-02-10',
    }),
  },
  {
    title: mergeOn,
    command: 'mergeUnits',
    input: ({ unitOf }) => ({ from: [unitOf('xã bảy')], into: { key: 'bốn', continues: ref('xã bốn') }, effectiveOn: '2025-02-20' }),
  },
  {
    title: 'a commune is split between two provinces and ends',
    command: 'splitUnit',
    input: ({ unitOf }) => ({
      unit: unitOf('xã tám'),
      into: [
        { key: 'bắc', unit: unit('00011', 'xã tám bắc', unitOf('tỉnh C')) },
        { key: 'nam', unit: unit('00012', 'xã tám nam', ref('tỉnh B')) },
      ],
      effectiveOn: '2025-03-01',
    }),
  },
  {
    title: splitOff,
    command: 'splitUnit',
    input: {
      unit: ref('xã ba'),
      into: [
        { key: 'còn lại', continues: ref('xã ba') },
        { key: 'tách', unit: unit('00013', 'xã ba tách', ref('tỉnh B')), share: 0.2 },
      ],
      effectiveOn: '2025-03-10',
    },
  },
  {
    title: 'communes are redrawn, whole and in parts',
    command: 'redrawUnits',
    input: ({ unitOf }) => ({
      outcomes: [
        { key: 'đông', unit: unit('00014', 'xã đông', ref('tỉnh A')) },
        { key: 'tây', unit: unit('00015', 'xã tây', ref('tỉnh A')) },
      ],
      pieces: [
        { from: ref('xã một'), to: 'đông', extent: 'PART' },
        { from: ref('xã một'), to: 'tây', extent: 'PART' },
        { from: unitOf('xã mới lập'), to: 'tây', extent: 'WHOLE' },
      ],
      effectiveOn: '2025-04-01',
    }),
  },
  {
    title: 'a district is dissolved',
    command: 'dissolveUnits',
    input: { units: [ref('huyện A1')], effectiveOn: '2025-07-01' },
  },
  {
    title: 'a correction: the part was never split off',
    command: 'correctUnitEvent',
    input: ({ eventOf }) => ({ eventId: eventOf(splitOff), reason: 'Ghi nhầm' }),
  },
  {
    title: 'a correction: the merged commune went into another province',
    command: 'correctUnitEvent',
    input: ({ eventOf, unitOf }) => ({
      eventId: eventOf(mergeOn),
      reason: 'Nhầm nơi nhận',
      replacement: {
        merge: {
          from: [unitOf('xã bảy')],
          into: { key: 'ba', continues: ref('xã ba') },
          effectiveOn: '2025-02-20',
          decision,
        },
      },
    }),
  },
  {
    title: 'two provinces merge into a new one',
    command: 'mergeUnits',
    input: ({ unitOf }) => ({
      from: [ref('tỉnh B'), unitOf('tỉnh C')],
      into: { key: 'BC', unit: { ...unit('04', 'tỉnh BC', ref('Trung ương')), adminType: 'TINH' } },
      effectiveOn: '2025-08-01',
    }),
  },
  {
    title: 'a merger that is to come is recorded',
    command: 'mergeUnits',
    input: ({ unitOf }) => ({
      from: [ref('xã ba'), unitOf('xã đông')],
      into: { key: 'mai sau', unit: unit('00016', 'xã mai sau', ref('tỉnh A')) },
      effectiveOn: addDays(today(), 30),
    }),
  },
];

/** A way to record events one after the other. */
export function eventRecorder(union: Union) {
  const eventIds = new Map<string, string>();
  const unitIds = new Map<string, string>();
  const found = (ids: ReadonlyMap<string, string>, name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no event here has made ${name}`);
    return id;
  };
  const ids: EventIds = { eventOf: (title) => found(eventIds, title), unitOf: (name) => ({ id: found(unitIds, name) }) };
  /** Records a decision, and says which units it changed. */
  const record = async ({ title, command, input }: AccessEvent): Promise<readonly string[]> => {
    const { outcome, codes, refused } = await union.run(command, typeof input === 'function' ? input(ids) : input);
    if (!outcome) throw new Error(`${title}: ${codes.join()} ${refused.join()}`);
    eventIds.set(title, outcome.event.id);
    for (const { act, fullName, unitId: id } of outcome.changes) if (act === 'OPEN') unitIds.set(fullName, id);
    return outcome.changes.map(({ unitId: id }: { readonly unitId: string }) => id);
  };
  const recordBefore = async (): Promise<void> => {
    for (const event of before) await record({ title: 'before', ...event });
  };
  return { record, recordBefore };
}
