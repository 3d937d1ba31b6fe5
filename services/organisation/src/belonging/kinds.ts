import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { bodies } from '../body/body.entity.ts';
import { clubs } from '../club/club.entity.ts';
import { communicationTeams } from '../communication-team/communication-team.entity.ts';
import { assignedAreas } from '../department/assigned-area.entity.ts';
import { departments } from '../department/department.entity.ts';
import { difficulties } from '../difficulty/difficulty.entity.ts';
import { memberOrganisations } from '../member-organisation/member-organisation.entity.ts';
import { partnerships } from '../partnership/partnership.entity.ts';
import { partyStructures } from '../party-structure/party-structure.entity.ts';
import { qualitySystems } from '../quality-system/quality-system.entity.ts';
import { serviceUnits } from '../service-unit/service-unit.entity.ts';
import { terms } from '../term/term.entity.ts';
import { trustedAddresses } from '../trusted-address/trusted-address.entity.ts';
import type { BelongingKind } from './belonging-kind.ts';

/** Every kind of thing a unit has for a time. */
export const kinds: readonly BelongingKind[] = [
  assignedAreas,
  bodies,
  clubs,
  communicationTeams,
  departments,
  difficulties,
  memberOrganisations,
  partnerships,
  partyStructures,
  qualitySystems,
  serviceUnits,
  terms,
  trustedAddresses,
];

const byTable = new Map(kinds.map((kind) => [kind.table, kind]));

/** The kind whose things are in a table of that name. */
export function kindOfTable(table: string): BelongingKind {
  const kind = byTable.get(table);
  if (!kind) throw new Error(`no kind of belonging is in ${table}`);
  return kind;
}

/** Which kind the thing with an id is of; none, if there is no such thing. */
export async function kindOf(em: EntityManager, id: string): Promise<BelongingKind | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await rows(
    em,
    sql<{ table: string }>`
    select c.relname as table from organisation.belonging b join pg_class c on c.oid = b.tableoid where b.id = ${id}`,
  );
  return found && kindOfTable(found.table);
}
