import { cardNumberOf } from '../card/card-number.ts';
import { Cells, numberWith, readYesNo } from '../import/cells.ts';
import { choiceOf, choicesOf, partsOf } from '../import/choice.ts';
import type { Heading } from '../import/find-heading.ts';
import { cellMissing } from '../import/import.errors.ts';
import type { Fault } from '../import/list-kind.ts';
import { readBirth, readDay } from '../import/read-day.ts';
import type { AdmissionInput } from '../member/admission.ts';
import type { PersonInput } from '../member/person.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import { cellWords } from './cell-words.ts';
import { type MemberColumn, memberColumns } from './columns.ts';
import type { ListedCard } from './listed-card.ts';

/** What a row says, where nothing speaks against its cells. */
export interface TellingRow {
  readonly person: PersonInput;
  readonly place: Readonly<Record<'base' | 'branch' | 'group' | 'commune', string>>;
  readonly admission: Omit<AdmissionInput, 'homeId' | 'communeId'>;
  /** The card she has; null for none. */
  readonly card: ListedCard | null;
}

const readCategory = choiceOf(cellWords.category);
const readResidence = choiceOf(cellWords.residence);
const readReligion = choiceOf(cellWords.religion);
const readCoreRoles = choicesOf(cellWords.coreRoles);
const readTargetGroups = choicesOf(cellWords.targetGroups);

/** Reads the cells of a row: each for itself, so that everything wrong is told at once. */
export function readRow(row: SheetRow, heading: Heading<MemberColumn>): TellingRow | readonly Fault[] {
  const cells = new Cells(memberColumns, row, heading);
  const admittedOn = cells.read('admittedOn', readDay) ?? '';
  const told = {
    person: personOf(cells),
    place: { base: cells.text('base'), branch: cells.text('branch'), group: cells.text('group'), commune: cells.text('commune') },
    admission: {
      on: admittedOn,
      category: cells.read('category', readCategory) ?? 'RESIDENTIAL',
      residence: cells.read('residence', readResidence) ?? 'PERMANENT',
      residenceSince: cells.read('residenceSince', readDay) ?? null,
    },
    card: cardOf(cells, admittedOn),
  };
  return cells.faults.length > 0 ? cells.faults : told;
}

/** A card without a day was issued when she was admitted; a day without a card is of none. */
function cardOf(cells: Cells<MemberColumn>, admittedOn: string): ListedCard | null {
  const number = cells.read('cardNumber', cardNumberOf);
  const on = cells.read('cardIssuedOn', readDay);
  if (on !== undefined && cells.text('cardNumber') === '') cells.faults.push({ column: 'cardNumber', refusal: cellMissing() });
  return number === undefined ? null : { number, on: on ?? admittedOn };
}

function personOf(cells: Cells<MemberColumn>): PersonInput {
  const consentOn = cells.read('consentOn', readDay);
  return {
    fullName: cells.text('fullName'),
    ...cells.read('bornOn', readBirth),
    occupation: cells.read('occupation', String) ?? null,
    inTradeUnion: cells.read('inTradeUnion', readYesNo) ?? false,
    otherOrganisations: cells.read('otherOrganisations', partsOf) ?? [],
    consent: consentOn ? { on: consentOn, purpose: cells.text('consentPurpose') || usualPurpose } : null,
    details: detailsOf(cells),
  };
}

const usualPurpose = 'Quản lý hội viên';

/** What is not told is left out, and not sealed. */
function detailsOf(cells: Cells<MemberColumn>): PersonInput['details'] {
  const told = {
    citizenId: cells.read('citizenId', numberWith(11)),
    phone: cells.read('phone', numberWith(9)),
    ethnicity: cells.read('ethnicity', String),
    religion: cells.read('religion', readReligion),
    partyMembership: cells.read('partyMembership', readYesNo),
    hardship: cells.read('hardship', String),
    coreRoles: cells.read('coreRoles', readCoreRoles),
    targetGroups: cells.read('targetGroups', readTargetGroups),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
