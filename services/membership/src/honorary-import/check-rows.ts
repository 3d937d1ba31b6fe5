import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { AlreadyRecognised, HonoraryIsMember } from '../honorary/honorary.errors.ts';
import { levelOn, type Recogniser } from '../honorary/level.ts';
import type { Heading } from '../import/find-heading.ts';
import { numberRepeated, rowRepeated, unitNotThere } from '../import/import.errors.ts';
import { attempt, type Checked, refused } from '../import/list-kind.ts';
import type { Tally } from '../import/tally.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import type { HonoraryColumn } from './columns.ts';
import { makeRow, type StagedRow } from './make-row.ts';
import { readRow } from './read-row.ts';

export interface Check {
  readonly importId: string;
  readonly unitId: string;
  readonly keyring: Keyring;
  readonly heading: Heading<HonoraryColumn>;
  readonly recogniser: Recogniser | undefined;
  readonly isCentralEntitled: boolean;
  readonly tally: Tally;
}

/** Checks some rows: those of one call by two statements, however many they are, and each by the rules of a recognition. */
export async function checkRows(em: EntityManager, check: Check, some: readonly SheetRow[]): Promise<Checked<StagedRow>[]> {
  const made = some.map((row) => make(check, row));
  const staged = made.flatMap((one) => ('staged' in one ? [one.staged] : []));
  const first = await firstRecognitions(em, staged);
  const members = await whoAreMembers(em, staged);
  return made.map((one) => {
    if (!('staged' in one)) return one;
    const { row, staged: kept } = one;
    const [before] = [kept.citizen_id_index, kept.passport_index].flatMap((index) => first.get(index?.toString('hex') ?? '') ?? []);
    if (before) return refused(row, new AlreadyRecognised(before.unitId, before.unitName), 'number');
    if (members.has(kept.number)) return refused(row, new HonoraryIsMember(), 'number');
    return hasNumberOfBefore(check.tally, kept) ? refused(row, numberRepeated(), 'number') : one;
  });
}

function make({ importId, unitId, keyring, heading, recogniser, isCentralEntitled, tally }: Check, row: SheetRow): Checked<StagedRow> {
  const told = readRow(row, heading);
  if (!('fullName' in told)) return { row, faults: told };
  if (tally.isRepeated(row)) return refused(row, rowRepeated(), null);
  if (isNotThere(recogniser, told.recognisedOn)) return refused(row, unitNotThere(), 'recognisedOn');
  const level = levelOn(recogniser, { on: told.recognisedOn, isCentralEntitled });
  return attempt(row, columnOf, () => ({ row, staged: makeRow(keyring, { importId, number: row.number, unitId, level, told }) }));
}

/** Of a unit that was formed later the predecessors decided; that is another list. */
const isNotThere = (unit: Recogniser | undefined, on: string): boolean =>
  unit !== undefined && on <= today() && (on < unit.openedOn || on > unit.closedOn);

const hasNumberOfBefore = (tally: Tally, { citizen_id_index: citizenId, passport_index: passport }: StagedRow): boolean =>
  [citizenId, passport].some((index) => index !== null && tally.hasNumber(index));

/** Which cell a refusal of the rules of a recognition is about. */
const columnOf: Readonly<Record<string, HonoraryColumn>> = {
  NAME_MISSING: 'fullName',
  BIRTH_IMPLAUSIBLE: 'bornOn',
  CITIZEN_ID_INVALID: 'number',
  CITIZEN_ID_YEAR_DIFFERS: 'number',
  PASSPORT_INVALID: 'number',
  HONORARY_UNDER_AGE: 'bornOn',
  HONORARY_SUPPORT_TOO_SHORT: 'contributions',
  HONORARY_POLICE_MISSING: 'policeOpinionOn',
  HONORARY_DAY_IN_FUTURE: 'recognisedOn',
  HONORARY_LEVEL_NOT_ENTITLED: 'recognisedOn',
};

interface First {
  readonly unitId: string;
  readonly unitName: string | null;
}

const hexOf = (indexes: readonly (Buffer | null)[]): string[] =>
  indexes.flatMap((index) => (index === null ? [] : [index.toString('hex')]));
const buffersOf = (hex: readonly string[]) => sql`array(select decode(k, 'hex') from unnest(${hex}::text[]) as k)`;

/** HON-023: who of these has been recognised anywhere, by number; where first, and nothing of the person. */
async function firstRecognitions(em: EntityManager, staged: readonly StagedRow[]): Promise<ReadonlyMap<string, First>> {
  const citizenIds = hexOf(staged.map((row) => row.citizen_id_index));
  const passports = hexOf(staged.map((row) => row.passport_index));
  const found = await rows(
    em,
    sql<First & { citizenId: string | null; passport: string | null }>`
    select encode(h.citizen_id_index, 'hex') as "citizenId", encode(h.passport_index, 'hex') as passport, h.unit_id as "unitId", (
      select v.full_name from organisation.unit_version v
      where v.unit_id = h.unit_id and h.recognised_on between v.valid_from and v.valid_to
    ) as "unitName"
    from membership.honorary_member h
    where h.recognised_on is not null
      and (h.citizen_id_index = any (${buffersOf(citizenIds)}) or h.passport_index = any (${buffersOf(passports)}))
    order by h.recognised_on desc`,
  );
  return new Map(
    found.flatMap(({ citizenId, passport, ...first }) =>
      [citizenId, passport].flatMap((index) => (index === null ? [] : [[index, first] as const])),
    ),
  );
}

/** HON-012: the rows of those who have been members on the day of the decision, or since. */
async function whoAreMembers(em: EntityManager, staged: readonly StagedRow[]): Promise<ReadonlySet<number>> {
  const numbered = staged.filter((row) => row.citizen_id_index !== null);
  const found = await rows(
    em,
    sql<{ number: number }>`
    select r.number
    from unnest(${numbered.map((row) => row.number)}::int[], ${hexOf(numbered.map((row) => row.citizen_id_index))}::text[],
      ${numbered.map((row) => row.recognised_on)}::date[]) as r (number, index, "on")
    where exists (
      select from membership.member m join membership.member_state s on s.member_id = m.id
      where m.citizen_id_index = decode(r.index, 'hex') and s.valid_to >= r."on")`,
  );
  return new Set(found.map(({ number }) => number));
}
