import { copyInto } from '@vwu/kit/copy';
import { addDays, END } from '@vwu/kit/date';
import { stableId } from '@vwu/kit/ids';
import { loadInBulk } from '@vwu/kit/load-in-bulk';
import type pg from 'pg';
import { reformDay } from '../../reference/reform.ts';
import type { Decision } from './decisions.ts';
import type { Life, PlannedBranch, PlannedCommune } from './plan-branches.ts';

const origin = 'DEMONSTRATION';

/**
 * The branches and groups themselves, with the decisions they came of (demonstration); what follows from their versions are loads of
 * their own. The tables are filled without their triggers, so what these keep is made here, by the same definitions; that the rules
 * of the tree hold is proved of the same rows by tests, not by every first start.
 */
export async function loadUnits(db: pg.Client, plans: readonly PlannedCommune[]): Promise<void> {
  await copyInto(
    db,
    'organisation.unit_event',
    decisionsOf(plans).map((decision) => ({ ...eventRow(decision), origin })),
  );
  await loadInBulk(db, ['organisation.unit', 'organisation.unit_version'], async () => {
    await giveModels(db, plans);
    await copyInto(db, 'organisation.unit', unitRows(plans));
    await copyInto(db, 'organisation.unit_version', versionRows(plans));
  });
}

/** What each decision did to them. */
export const loadChanges = (db: pg.Client, plans: readonly PlannedCommune[]): Promise<void> =>
  loadInBulk(db, ['organisation.unit_change'], async () => {
    await db.query(addChanges);
    await copyInto(db, 'organisation.unit_change', closingRows(plans));
  });

/** Below which base each hangs when, and what they are called. */
export const loadStems = (db: pg.Client): Promise<void> =>
  loadInBulk(db, ['organisation.unit_stem'], async () => {
    await db.query(addStems);
    await db.query(addNames);
  });

const addNames = `
  insert into organisation.unit_name (full_name, name) select distinct full_name, name from organisation.unit_version on conflict do nothing`;

/** Every version is what one event made of the unit: the first opened it, the second hung it elsewhere. */
const addChanges = `
  insert into organisation.unit_change (event_id, unit_id, act, sets, name, full_name, parent_id, ground)
  select v.event_id, v.unit_id, case when v.valid_from = u.opened_on then 'OPEN' else 'ALTER' end,
    case when v.valid_from = u.opened_on then '{code,name,full_name,admin_type,parent_id,base_model}'::text[] else '{parent_id}' end,
    v.name, v.full_name, v.parent_id,
    case when old.ending = 'MERGED' then 'CARRIED' else 'ORDERED' end
  from organisation.unit_version v
  join organisation.unit u on u.id = v.unit_id
  left join organisation.unit_version before on before.id = v.unit_id and v.id <> v.unit_id
  left join organisation.unit old on old.id = before.parent_id
  where v.level in ('BRANCH', 'GROUP')`;

/** No two versions in a row hang in one place here, so there is nothing to join. */
const addStems = `
  insert into organisation.unit_stem (unit_id, level, stem_id, branch_id, valid_from, valid_to)
  select unit_id, level, stem_id, branch_id, valid_from, valid_to from organisation.unit_hanging`;

/**
 * Says who answers for the branches and groups that have ended, in a transaction after theirs: PostgreSQL does not use an index
 * in the transaction that built it over rows it had changed.
 */
export const loadHeirs = async (db: pg.Client): Promise<void> => {
  await db.query(`
    do $$
    declare
      closed uuid[] := array(select id from organisation.unit where level in ('BRANCH', 'GROUP') and ending is not null);
    begin
      call organisation.maintain_heirs(closed);
    end $$`);
};

/** ORG-002: a base that came of some with groups has groups. */
async function giveModels(db: pg.Client, plans: readonly PlannedCommune[]): Promise<void> {
  const models = new Map<string, string>();
  for (const { commune, model } of plans)
    for (const id of [commune.id, ...commune.successors.map((successor) => successor.id)])
      if (models.get(id) !== 'EXEC_BRANCH_GROUP') models.set(id, model);
  const given = [[...models.keys()], [...models.values()]];
  const from = 'from unnest($1::uuid[], $2::text[]) as m (unit_id, model)';
  await db.query(`update organisation.unit_version v set base_model = m.model ${from} where v.unit_id = m.unit_id`, given);
  await db.query(
    `update organisation.unit_change c set base_model = m.model ${from} where c.unit_id = m.unit_id and c.act = 'OPEN'`,
    given,
  );
}

const decisionsOf = (plans: readonly PlannedCommune[]): Decision[] => {
  const lives = plans.flatMap(({ branches }) => branches.flatMap((branch): Life[] => [branch, ...branch.groups]));
  return [
    ...new Map(lives.flatMap(({ opened, closed }) => [opened, closed]).flatMap((one) => (one ? [[one.id, one] as const] : []))).values(),
  ];
};

const eventRow = ({ id, type, number, issuer, text, day }: Decision) => ({
  id,
  type,
  decision_number: number,
  decided_on: addDays(day, -7),
  issuer,
  decision_text: text,
  effective_on: day,
});

const none = { branch_type: null, area_type: null, created_reason: null };

function* unitRows(plans: readonly PlannedCommune[]) {
  for (const { branches } of plans)
    for (const branch of branches) {
      const { branchType: branch_type, areaType: area_type, createdReason: created_reason } = branch;
      yield unitRow('BRANCH', branch, { branch_type, area_type, created_reason });
      for (const group of branch.groups) yield unitRow('GROUP', group, none);
    }
}

const unitRow = (
  level: 'BRANCH' | 'GROUP',
  { id, openedOn, closedOn }: Life & { readonly id: string },
  form: Record<keyof typeof none, string | null>,
) => ({
  id,
  level,
  kind: 'TERRITORIAL',
  opened_on: openedOn,
  closed_on: closedOn,
  ending: closedOn === END ? null : 'DISSOLVED',
  target_applies: false,
  origin,
  ...form,
});

/** The first version of a unit has the unit's own id, the second the same with the time of the reform. */
const timeOfReform = stableId('reform', reformDay).slice(0, 13);
const laterId = (id: string): string => timeOfReform + id.slice(timeOfReform.length);

function* versionRows(plans: readonly PlannedCommune[]) {
  for (const { commune, branches } of plans)
    for (const branch of branches) {
      const { id, moved } = branch;
      const hung = { ...branch, level: 'BRANCH', parentLevel: 'BASE', knownBy: commune.eventId };
      yield versionRow({ ...hung, parentId: commune.id, ...(moved ? { closedOn: addDays(moved.effectiveOn, -1) } : {}) });
      if (moved)
        yield versionRow({
          ...hung,
          versionId: laterId(id),
          parentId: moved.id,
          openedOn: moved.effectiveOn,
          opened: { id: moved.eventId },
        });
      for (const group of branch.groups) {
        const name = `số ${group.number}`;
        const names = { name, fullName: `Tổ phụ nữ ${name}` };
        yield versionRow({ ...group, ...names, level: 'GROUP', parentLevel: 'BRANCH', parentId: id, knownBy: commune.eventId });
      }
    }
}

interface Hung extends Pick<PlannedBranch, 'id' | 'name' | 'fullName' | 'openedOn' | 'closedOn'> {
  readonly versionId?: string;
  readonly level: string;
  readonly parentId: string;
  readonly parentLevel: string;
  readonly opened: { readonly id: string } | null;
  /** The event of what is as old as its commune. */
  readonly knownBy: string;
}

const versionRow = ({ id, versionId = id, level, name, fullName, parentId, parentLevel, openedOn, closedOn, opened, knownBy }: Hung) => ({
  id: versionId,
  unit_id: id,
  level,
  name,
  full_name: fullName,
  parent_id: parentId,
  parent_level: parentLevel,
  valid_from: openedOn,
  valid_to: closedOn,
  event_id: opened?.id ?? knownBy,
});

function* closingRows(plans: readonly PlannedCommune[]) {
  for (const { branches } of plans)
    for (const branch of branches)
      for (const { id, closed } of [branch, ...branch.groups])
        if (closed) yield { event_id: closed.id, unit_id: id, act: 'CLOSE', ending: 'DISSOLVED' };
}
