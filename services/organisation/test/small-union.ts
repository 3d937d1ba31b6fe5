import type { Viewer } from '@vwu/kit/viewer';
import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import type pg from 'pg';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';

export type Union = Awaited<ReturnType<typeof openUnion>>;

export const decision = { number: '01/NQ', issuer: 'Ban Thường vụ', decidedOn: '2024-01-01', text: 'Về việc sắp xếp tổ chức Hội' };

interface Planted {
  readonly level: string;
  readonly parent?: string;
  readonly kind?: string;
  readonly code?: string;
}

/** A Union of two provinces as it always was: what every test begins with. The key of each unit is its name. */
const beginning: Readonly<Record<string, Planted>> = {
  'Trung ương': { level: 'CENTRAL', code: 'TW' },
  'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương', code: '01' },
  'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương', code: '02' },
  'huyện A1': { level: 'DISTRICT', parent: 'tỉnh A', code: '001' },
  'huyện đảo': { level: 'DISTRICT', parent: 'tỉnh A', code: '009' },
  'xã một': { level: 'BASE', parent: 'huyện A1', code: '00001' },
  'xã hai': { level: 'BASE', parent: 'huyện A1', code: '00002' },
  'xã ba': { level: 'BASE', parent: 'tỉnh A', code: '00003' },
  'xã bốn': { level: 'BASE', parent: 'tỉnh B', code: '00004' },
  'chợ A': { level: 'BASE', parent: 'tỉnh A', kind: 'SPECIAL' },
  'chi hội 1': { level: 'BRANCH', parent: 'xã một' },
  'chi hội 2': { level: 'BRANCH', parent: 'xã một' },
  'tổ 1': { level: 'GROUP', parent: 'chi hội 1' },
};

const adminTypes: Readonly<Record<string, string>> = { PROVINCE: 'TINH', DISTRICT: 'HUYEN', BASE: 'XA' };

async function plantUnion(db: pg.Client): Promise<void> {
  const event = unitId('danh mục ban đầu');
  await db.query(`insert into organisation.unit_event (id, type, effective_on) values ($1, 'BASELINE', '-infinity')`, [event]);
  for (const [name, { level, parent, kind = 'TERRITORIAL', code }] of Object.entries(beginning)) {
    await db.query('insert into organisation.unit (id, level, kind, target_applies, origin) values ($1, $2, $3, $4, $5)', [
      unitId(name),
      level,
      kind,
      level === 'BASE' && kind === 'TERRITORIAL',
      'REFERENCE',
    ]);
    await db.query(
      `insert into organisation.unit_version (id, unit_id, level, code, name, full_name, admin_type, parent_id, parent_level, event_id)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
      [
        unitId(`version of ${name}`),
        unitId(name),
        level,
        code ?? null,
        name,
        kind === 'TERRITORIAL' ? (adminTypes[level] ?? null) : null,
        parent ? unitId(parent) : null,
        parent ? beginning[parent]?.level : null,
        event,
      ],
    );
  }
  await db.query('call organisation.derive_changes()');
}

const fields = `isPreview event { id correctsId type status effectiveOn decision { number } } refusals { code message unitIds }
  changes { unitId act ground ending fullName code adminType parentName validFrom validTo }
  pieces { fromName toName extent share } piecesTakenBack { fromName toName extent share }
  held { fullName heldByName candidateNames } released { fullName heldByName candidateNames }
  closed { unitId effectiveOn extent fullName } returned { unitId effectiveOn fullName } formed { fullName composition }
  consolidations consolidationsTakenBack access { holderId holderName gained lost }`;

const inputTypes: Readonly<Record<string, string>> = {
  establishUnit: 'EstablishUnitInput',
  renameUnit: 'RenameUnitInput',
  changeUnitType: 'ChangeUnitTypeInput',
  reparentUnits: 'ReparentUnitsInput',
  mergeUnits: 'MergeUnitsInput',
  splitUnit: 'SplitUnitInput',
  redrawUnits: 'RedrawUnitsInput',
  dissolveUnits: 'DissolveUnitsInput',
  correctUnitEvent: 'CorrectUnitEventInput',
};

export const organiser = callers.organiser(unitId('Trung ương'));
export const officerOfA = callers.provinceOfficer(unitId('tỉnh A'));

/** A unit by the name it had from the beginning. */
export const ref = (name: string) => ({ id: unitId(name) });

export interface How {
  readonly preview?: boolean;
  readonly viewer?: Viewer;
  readonly key?: string;
}

/** Opens the small Union, with ways to reorganise it and to look at it. */
export async function openUnion() {
  const { db, orm, url, close } = await openServiceDatabase(preparation, plantUnion);
  const ask = createAsk(subgraph, orm, createContext);

  const run = async (command: string, input: object, { preview = false, viewer = organiser, key }: How = {}) => {
    const { data, codes, errors } = await ask(
      viewer,
      `mutation ($input: ${inputTypes[command]}!, $preview: Boolean, $key: String) { ${command}(input: $input, preview: $preview, idempotencyKey: $key) { ${fields} } }`,
      { input: { decision, ...(command === 'correctUnitEvent' ? {} : { effectiveOn: '2025-01-01' }), ...input }, preview, key },
    );
    const refused = (errors[0]?.extensions.refusals ?? []) as { code: string; unitIds: string[] }[];
    return { outcome: data?.[command], codes, refused: refused.map(({ code }) => code) };
  };

  /** Each unit valid on a day with its superior, by name. */
  const treeOn = async (day: string): Promise<Record<string, string | null>> => {
    const { rows } = await db.query<{ name: string; parent: string | null }>(
      `select v.full_name as name, p.full_name as parent from organisation.unit_version v
       left join organisation.unit_version p on p.unit_id = v.parent_id and p.validity @> $1::date
       where v.validity @> $1::date order by v.full_name collate "vi-x-icu"`,
      [day],
    );
    return Object.fromEntries(rows.map(({ name, parent }) => [name, parent]));
  };

  /** Everything written of the structure, as one text. */
  const fingerprint = async (): Promise<string> => {
    const tables = [
      'unit',
      'unit_event',
      'unit_change',
      'unit_version',
      'unit_lineage',
      'unit_ancestor',
      'unit_stem',
      'unit_heir',
      'unit_placement',
      'consolidation_task',
      'unit_correction',
      'unit_placement_past',
      'area_without_branch',
      'audit_record',
    ];
    const sums = tables.map(
      (table) => `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from organisation.${table} t`,
    );
    const { rows } = await db.query<{ sum: string }>(sums.join(' union all '));
    return rows.map(({ sum }) => sum).join();
  };

  return { db, orm, url, ask, run, treeOn, fingerprint, close };
}
