import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { CardNumberTaken } from '../card/card.errors.ts';
import { takenCards } from '../card/card-number.ts';
import type { Heading } from '../import/find-heading.ts';
import { cardRepeated, numberRepeated, rowRepeated } from '../import/import.errors.ts';
import { attempt, type Checked, refused } from '../import/list-kind.ts';
import type { Tally } from '../import/tally.ts';
import type { AdmissionInput } from '../member/admission.ts';
import { findCommunes, findHomes } from '../member/home.ts';
import { CommuneUnknown, DuplicateId, HomeNotValid } from '../member/member.errors.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import type { MemberColumn } from './columns.ts';
import type { Directory } from './directory.ts';
import { placedCard, refusalOfCard } from './listed-card.ts';
import { makeRow, type StagedRow } from './make-row.ts';
import { readRow, type TellingRow } from './read-row.ts';

export interface Check {
  readonly importId: string;
  readonly keyring: Keyring;
  readonly heading: Heading<MemberColumn>;
  readonly directory: Directory;
  readonly tally: Tally;
}

interface Told extends Pick<TellingRow, 'person' | 'card'> {
  readonly row: SheetRow;
  readonly admission: AdmissionInput;
}

/** Checks some rows: those of one call by a few statements, however many they are, and each by the rules that admit one member. */
export async function checkRows(em: EntityManager, check: Check, some: readonly SheetRow[]): Promise<Checked<StagedRow>[]> {
  const read = some.map((row) => tell(check, row));
  const told = read.filter((one): one is Told => 'admission' in one);
  const asked = told.map(({ admission: { homeId, on } }) => ({ homeId, on }));
  const homes = new Map((await findHomes(em, asked)).map((home, place) => [told[place]?.row, home]));
  const elsewhere = told.filter(({ admission }) => admission.communeId != null);
  const communes = await findCommunes(
    em,
    elsewhere.map(({ admission: { communeId, on } }) => ({ homeId: communeId ?? '', on })),
  );
  const carded = told.flatMap(({ row, card, admission: { homeId } }) => (card ? [{ row, homeId, on: card.on }] : []));
  const cardHomes = new Map((await findHomes(em, carded)).map((home, place) => [carded[place]?.row, home]));
  const isCommune = new Map(communes.map((isThere, place) => [elsewhere[place]?.row, isThere]));
  const made = read.map((one): Checked<StagedRow> => {
    if (!('admission' in one)) return one;
    const { row, person, admission } = one;
    const home = homes.get(row);
    if (!home) return refused(row, new HomeNotValid(admission.homeId, admission.on), 'admittedOn');
    if (isCommune.get(row) === false) return refused(row, new CommuneUnknown(admission.communeId ?? ''), 'commune');
    const against = refusalOfCard(one.card, admission, cardHomes.get(row));
    if (against) return refused(row, against, 'cardIssuedOn');
    const card = placedCard(one.card, cardHomes.get(row));
    return attempt(row, columnOf, () => ({
      row,
      staged: makeRow(check.keyring, { importId: check.importId, number: row.number, person, admission, home, card }),
    }));
  });
  return withoutTakenCards(em, check, await withoutTaken(em, check, made));
}

/** What a row says, with its places by id. */
function tell({ heading, directory, tally }: Check, row: SheetRow): Checked<StagedRow> | Told {
  const told = readRow(row, heading);
  if (!('person' in told)) return { row, faults: told };
  if (tally.isRepeated(row)) return refused(row, rowRepeated(), null);
  const { person, place, admission, card } = told;
  return attempt(row, columnOf, () => ({
    row,
    person,
    card,
    admission: {
      ...admission,
      homeId: directory.homeOf(place),
      communeId: place.commune === '' ? null : directory.communeOf(place.commune),
    },
  }));
}

/** Which cell a refusal of the rules of a member is about. */
const columnOf: Readonly<Record<string, MemberColumn>> = {
  NAME_MISSING: 'fullName',
  BIRTH_IMPLAUSIBLE: 'bornOn',
  MEMBER_TOO_YOUNG: 'bornOn',
  CITIZEN_ID_INVALID: 'citizenId',
  CITIZEN_ID_NOT_OF_WOMAN: 'citizenId',
  CITIZEN_ID_YEAR_DIFFERS: 'citizenId',
  PHONE_INVALID: 'phone',
  CONSENT_MISSING: 'consentOn',
  AGGREGATE_ONLY: 'category',
  CATEGORY_OF_ANOTHER_KIND: 'category',
  RESIDENCE_SINCE_MISSING: 'residenceSince',
  MOVEMENT_IN_FUTURE: 'admittedOn',
  PLACE_UNKNOWN: 'branch',
  PLACE_AMBIGUOUS: 'branch',
};

/** MEM-003: a number stands once among active members, and once in a list. */
async function withoutTaken(em: EntityManager, { tally }: Check, checked: readonly Checked<StagedRow>[]): Promise<Checked<StagedRow>[]> {
  const taken = await takenNumbers(
    em,
    checked.flatMap((one) => ('staged' in one && one.staged.citizen_id_index ? [one.staged.citizen_id_index] : [])),
  );
  return checked.map((one) => {
    const index = 'staged' in one ? one.staged.citizen_id_index : null;
    if (index === null) return one;
    if (taken.has(index.toString('hex'))) return refused(one.row, new DuplicateId(), 'citizenId');
    return tally.hasNumber(index) ? refused(one.row, numberRepeated(), 'citizenId') : one;
  });
}

/** MEM-020: a number is one card's, of members and honorary members, and stands once in a list. */
async function withoutTakenCards(
  em: EntityManager,
  { tally }: Check,
  checked: readonly Checked<StagedRow>[],
): Promise<Checked<StagedRow>[]> {
  const given = checked.flatMap((one) => ('staged' in one && one.staged.card_number !== null ? [one.staged.card_number] : []));
  const taken = await takenCards(em, given);
  return checked.map((one) => {
    const number = 'staged' in one ? one.staged.card_number : null;
    if (number === null) return one;
    if (taken.has(number)) return refused(one.row, new CardNumberTaken(), 'cardNumber');
    return tally.hasCard(number) ? refused(one.row, cardRepeated(), 'cardNumber') : one;
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
