import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DomainError } from '@vwu/kit/domain-error';
import type { Keyring } from '@vwu/kit/keyring';
import type { AdmissionInput } from '../member/admission.ts';
import { findCommunes, findHomes } from '../member/home.ts';
import { CommuneUnknown, DuplicateId, HomeNotValid } from '../member/member.errors.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import type { ImportColumn } from './columns.ts';
import type { Directory } from './directory.ts';
import type { Heading } from './find-heading.ts';
import { makeRow, type StagedRow } from './make-row.ts';
import { numberRepeated, rowRepeated } from './member-import.errors.ts';
import { type Fault, readRow, type TellingRow } from './read-row.ts';
import type { Tally } from './tally.ts';

export interface Check {
  readonly importId: string;
  readonly keyring: Keyring;
  readonly heading: Heading;
  readonly directory: Directory;
  readonly tally: Tally;
}

/** What became of a row. */
export type Checked = { readonly row: SheetRow } & ({ readonly staged: StagedRow } | { readonly faults: readonly Fault[] });

interface Told {
  readonly row: SheetRow;
  readonly person: TellingRow['person'];
  readonly admission: AdmissionInput;
}

/** Checks some rows: those of one call by three statements, however many they are, and each by the rules that admit one member. */
export async function checkRows(em: EntityManager, check: Check, some: readonly SheetRow[]): Promise<Checked[]> {
  const read = some.map((row) => tell(check, row));
  const told = read.filter((one): one is Told => 'admission' in one);
  const asked = told.map(({ admission: { homeId, on } }) => ({ homeId, on }));
  const homes = new Map((await findHomes(em, asked)).map((home, place) => [told[place]?.row, home]));
  const elsewhere = told.filter(({ admission }) => admission.communeId != null);
  const communes = await findCommunes(
    em,
    elsewhere.map(({ admission: { communeId, on } }) => ({ homeId: communeId ?? '', on })),
  );
  const isCommune = new Map(communes.map((isThere, place) => [elsewhere[place]?.row, isThere]));
  const made = read.map((one): Checked => {
    if (!('admission' in one)) return one;
    const { row, person, admission } = one;
    const home = homes.get(row);
    if (!home) return refused(row, new HomeNotValid(admission.homeId, admission.on));
    if (isCommune.get(row) === false) return refused(row, new CommuneUnknown(admission.communeId ?? ''));
    return attempt(row, () => ({
      row,
      staged: makeRow(check.keyring, { importId: check.importId, number: row.number, person, admission, home }),
    }));
  });
  return withoutTaken(em, check, made);
}

/** What a row says, with its places by id. */
function tell({ heading, directory, tally }: Check, row: SheetRow): Checked | Told {
  const told = readRow(row, heading);
  if (!('person' in told)) return { row, faults: told };
  if (tally.isRepeated(row)) return refused(row, rowRepeated());
  const { person, place, admission } = told;
  return attempt(row, () => ({
    row,
    person,
    admission: {
      ...admission,
      homeId: directory.homeOf(place),
      communeId: place.commune === '' ? null : directory.communeOf(place.commune),
    },
  }));
}

function attempt<Done>(row: SheetRow, work: () => Done): Done | Checked {
  try {
    return work();
  } catch (refusal) {
    if (refusal instanceof DomainError) return refused(row, refusal);
    throw refusal;
  }
}

const refused = (row: SheetRow, refusal: DomainError): Checked => ({ row, faults: [{ column: columnOf[refusal.code] ?? null, refusal }] });

/** Which cell a refusal of the rules of a member is about. */
const columnOf: Readonly<Record<string, ImportColumn>> = {
  NAME_MISSING: 'fullName',
  BIRTH_IMPLAUSIBLE: 'bornOn',
  MEMBER_TOO_YOUNG: 'bornOn',
  CITIZEN_ID_INVALID: 'citizenId',
  PHONE_INVALID: 'phone',
  CONSENT_MISSING: 'consentOn',
  DUPLICATE_ID: 'citizenId',
  ROW_NUMBER_REPEATED: 'citizenId',
  AGGREGATE_ONLY: 'category',
  CATEGORY_OF_ANOTHER_KIND: 'category',
  COMMUNE_UNKNOWN: 'commune',
  RESIDENCE_SINCE_MISSING: 'residenceSince',
  MOVEMENT_IN_FUTURE: 'admittedOn',
  HOME_NOT_VALID: 'admittedOn',
  PLACE_UNKNOWN: 'branch',
  PLACE_AMBIGUOUS: 'branch',
};

/** MEM-003: a number stands once among active members, and once in a list. */
async function withoutTaken(em: EntityManager, { tally }: Check, checked: readonly Checked[]): Promise<Checked[]> {
  const taken = await takenNumbers(
    em,
    checked.flatMap((one) => ('staged' in one && one.staged.citizen_id_index ? [one.staged.citizen_id_index] : [])),
  );
  return checked.map((one) => {
    const index = 'staged' in one ? one.staged.citizen_id_index : null;
    if (index === null) return one;
    if (taken.has(index.toString('hex'))) return refused(one.row, new DuplicateId());
    return tally.hasNumber(index) ? refused(one.row, numberRepeated()) : one;
  });
}

async function takenNumbers(em: EntityManager, indexes: readonly Buffer[]): Promise<ReadonlySet<string>> {
  if (indexes.length === 0) return new Set();
  const found = await rows(
    em,
    sql<{ index: string }>`
    select encode(citizen_id_index, 'hex') as index from membership.member
    where is_active and citizen_id_index = any (array(select decode(k, 'hex') from unnest(${indexes.map((one) => one.toString('hex'))}::text[]) as k))`,
  );
  return new Set(found.map(({ index }) => index));
}
