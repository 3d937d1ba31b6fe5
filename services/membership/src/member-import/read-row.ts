import { DomainError } from '@vwu/kit/domain-error';
import type { AdmissionInput } from '../member/admission.ts';
import type { PersonInput } from '../member/person.ts';
import { isOfOldFont } from '../sheet/old-font.ts';
import { type SheetRow, sheetLimits } from '../sheet/sheet.ts';
import { type CodeOfCell, codeOf, plainWord } from './cell-words.ts';
import { type ImportColumn, requiredColumns } from './columns.ts';
import type { Heading } from './find-heading.ts';
import { cellFormula, cellMissing, cellOldFont, cellTooLong, choiceUnknown, zeroLost } from './member-import.errors.ts';
import { readBirth, readDay } from './read-day.ts';

/** What speaks against a row, and which of its cells it is about. */
export interface Fault {
  readonly column: ImportColumn | null;
  readonly refusal: DomainError;
}

/** What a row says, where nothing speaks against its cells. */
export interface TellingRow {
  readonly person: PersonInput;
  readonly place: Readonly<Record<'base' | 'branch' | 'group' | 'commune', string>>;
  readonly admission: Omit<AdmissionInput, 'homeId' | 'communeId'>;
}

/** Reads the cells of a row: each for itself, so that everything wrong is told at once. */
export function readRow(row: SheetRow, heading: Heading): TellingRow | readonly Fault[] {
  const cells = new Cells(row, heading);
  const told = {
    person: personOf(cells),
    place: { base: cells.text('base'), branch: cells.text('branch'), group: cells.text('group'), commune: cells.text('commune') },
    admission: {
      on: cells.read('admittedOn', readDay) ?? '',
      category: cells.code('category') ?? 'RESIDENTIAL',
      residence: cells.code('residence') ?? 'PERMANENT',
      residenceSince: cells.read('residenceSince', readDay) ?? null,
    },
  };
  return cells.faults.length > 0 ? cells.faults : told;
}

function personOf(cells: Cells): PersonInput {
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
function detailsOf(cells: Cells): PersonInput['details'] {
  const told = {
    citizenId: cells.read('citizenId', numberWith(11)),
    phone: cells.read('phone', numberWith(9)),
    ethnicity: cells.read('ethnicity', String),
    religion: cells.code('religion'),
    partyMembership: cells.read('partyMembership', readYesNo),
    hardship: cells.read('hardship', String),
    coreRoles: cells.codes('coreRoles'),
    targetGroups: cells.codes('targetGroups'),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** The cells of a row, by column; what cannot be read is noted, and reads as nothing. */
class Cells {
  readonly faults: Fault[] = [];
  readonly #texts = new Map<ImportColumn, string>();

  constructor({ cells, formulas }: SheetRow, heading: Heading) {
    for (const [place, column] of heading.entries()) {
      if (column === undefined) continue;
      const text = (cells[place] ?? '').trim();
      const refusal = formulas.includes(place) ? cellFormula() : refusalOf(column, text);
      if (refusal) this.faults.push({ column, refusal });
      else if (text !== '') this.#texts.set(column, text);
    }
  }

  text(column: ImportColumn): string {
    return this.#texts.get(column) ?? '';
  }

  read<Value>(column: ImportColumn, read: (text: string) => Value): Value | undefined {
    const text = this.#texts.get(column);
    if (text === undefined) return undefined;
    try {
      return read(text);
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      this.faults.push({ column, refusal });
      return undefined;
    }
  }

  code<Column extends 'category' | 'residence' | 'religion'>(column: Column): CodeOfCell<Column> | undefined {
    return this.read(column, (text) => requireCode(column, text));
  }

  codes<Column extends 'coreRoles' | 'targetGroups'>(column: Column): CodeOfCell<Column>[] | undefined {
    return this.read(column, (text) => partsOf(text).map((part) => requireCode(column, part)));
  }
}

function refusalOf(column: ImportColumn, text: string): DomainError | undefined {
  if (text === '') return requiredColumns.includes(column) ? cellMissing() : undefined;
  if (text.length > sheetLimits.cellLength) return cellTooLong();
  return isOfOldFont(text) ? cellOldFont() : undefined;
}

function requireCode<Column extends Parameters<typeof codeOf>[0]>(column: Column, text: string): CodeOfCell<Column> {
  const code = codeOf(column, text);
  if (code === undefined) throw choiceUnknown();
  return code;
}

const partsOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const yes = new Set(['có', 'x', '1', 'yes', 'true', 'đúng']);
const no = new Set(['không', '0', 'no', 'false', 'ko']);

function readYesNo(text: string): boolean {
  const word = plainWord(text);
  if (!yes.has(word) && !no.has(word)) throw choiceUnknown();
  return yes.has(word);
}

/** A number a spreadsheet has taken for one has lost its leading zero, and with it a digit; what else is wrong is told where it is kept. */
const numberWith = (digitsLeft: number) => (text: string) => {
  if (/^[1-9]\d*$/.test(text) && text.length === digitsLeft) throw zeroLost();
  return text;
};
