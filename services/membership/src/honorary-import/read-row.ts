import type { HonoraryGender } from '../honorary/honorary.enums.ts';
import { NationalityInvalid } from '../honorary/honorary.errors.ts';
import type { HonoraryContribution } from '../honorary/honorary-contribution.entity.ts';
import { Cells, numberWith } from '../import/cells.ts';
import { choiceOf, partsOf, plainWord } from '../import/choice.ts';
import type { Heading } from '../import/find-heading.ts';
import { contributionUnclear } from '../import/import.errors.ts';
import type { Fault } from '../import/list-kind.ts';
import { readDay } from '../import/read-day.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import { cellWords } from './cell-words.ts';
import { type HonoraryColumn, honoraryColumns } from './columns.ts';

type Contribution = Pick<HonoraryContribution, 'kind' | 'since'>;

/** What a row says, where nothing speaks against its cells. */
export interface TellingRow {
  readonly fullName: string;
  readonly bornOn: string;
  readonly gender: HonoraryGender;
  readonly nationality: string;
  readonly number: { readonly citizenId: string } | { readonly passport: string };
  readonly consentOn: string;
  readonly contributions: readonly Contribution[];
  readonly policeOpinionOn: string | null;
  readonly decisionNo: string;
  readonly recognisedOn: string;
}

const readGender = choiceOf(cellWords.gender);
const readKind = choiceOf(cellWords.contribution);

/** Reads the cells of a row: each for itself, so that everything wrong is told at once. */
export function readRow(row: SheetRow, heading: Heading<HonoraryColumn>): TellingRow | readonly Fault[] {
  const cells = new Cells(honoraryColumns, row, heading);
  const nationality = cells.read('nationality', readNationality) ?? 'VN';
  const told = {
    fullName: cells.text('fullName'),
    bornOn: cells.read('bornOn', readDay) ?? '',
    gender: cells.read('gender', readGender) ?? 'OTHER',
    nationality,
    number: cells.read('number', numberOf(nationality)) ?? { citizenId: '' },
    consentOn: cells.read('consentOn', readDay) ?? '',
    contributions: cells.read('contributions', readContributions) ?? [],
    policeOpinionOn: cells.read('policeOpinionOn', readDay) ?? null,
    decisionNo: cells.text('decisionNo'),
    recognisedOn: cells.read('recognisedOn', readDay) ?? '',
  };
  return cells.faults.length > 0 ? cells.faults : told;
}

/** @throws {NationalityInvalid} for what is neither Việt Nam nor a code. */
function readNationality(text: string): string {
  if (plainWord(text) === 'việt nam') return 'VN';
  if (!/^[a-z]{2}$/i.test(text)) throw new NationalityInvalid();
  return text.toUpperCase();
}

/** Of a Vietnamese a number of digits is that of the citizen id; whatever else, and that of a foreigner, is a passport's. */
const numberOf = (nationality: string) => (text: string) =>
  nationality === 'VN' && /^[\d\s.\-\u00a0]+$/.test(text) ? { citizenId: numberWith(11)(text) } : { passport: text };

/** «Chuyên gia từ 01/03/2019; Ủng hộ vật chất từ 15/06/2021». @throws {RowFault} CELL_CONTRIBUTION_UNCLEAR, and what a day is refused for. */
const readContributions = (text: string): Contribution[] =>
  partsOf(text).map((part) => {
    const [, kind, since] = /^(.+?),?\s+từ(?:\s+ngày)?:?\s+(.+)$/iu.exec(part.normalize('NFC')) ?? [];
    if (kind === undefined || since === undefined) throw contributionUnclear();
    return { kind: readKind(kind), since: readDay(since) };
  });
