import { today } from '@vwu/kit/clock';
import type { CopyRow } from '@vwu/kit/copy';
import { uuidv7 } from '@vwu/kit/ids';
import type { Keyring } from '@vwu/kit/keyring';
import { requireDated } from '../honorary/eligibility.ts';
import type { HonoraryLevel, HonoraryScope } from '../honorary/honorary.enums.ts';
import { HonoraryDayInFuture, HonoraryLevelNotEntitled } from '../honorary/honorary.errors.ts';
import { HonoraryMember, untold } from '../honorary/honorary-member.entity.ts';
import { tellHonorary, tidy } from '../honorary/honorary-person.ts';
import type { TellingRow } from './read-row.ts';

export interface ToMake {
  readonly importId: string;
  readonly number: number;
  readonly unitId: string;
  /** The level the unit recognised at on the day; null when it might not. */
  readonly level: HonoraryLevel | null;
  readonly told: TellingRow;
}

const purpose = 'Quản lý hội viên danh dự';

/** How far somebody's influence reaches is said by the level that recognised (HON-011). */
const scopeOf: Readonly<Record<HonoraryLevel, HonoraryScope>> = {
  CENTRAL: 'PROVINCE',
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  BASE: 'COMMUNE',
};

/** What a decision on paper has found (HON-003, HON-004), and what a list does not tell. */
const onPaper = { ...untold, residesInVietnam: true, worksInVietnam: true, approvesStatute: true, isVoluntary: true } as const;

/**
 * A row of a list as it will be recorded: told, sealed and judged by the functions one is recognised by.
 *
 * @throws {HonoraryDayInFuture | HonoraryLevelNotEntitled} and what {@link tellHonorary} and {@link requireDated} refuse.
 */
export function makeRow(keyring: Keyring, { importId, number, unitId, level, told }: ToMake) {
  const { recognisedOn, consentOn, policeOpinionOn, number: details, contributions, decisionNo, ...person } = told;
  if (recognisedOn > today()) throw new HonoraryDayInFuture(recognisedOn, today());
  if (level === null) throw new HonoraryLevelNotEntitled(unitId);
  const record: HonoraryMember = Object.assign(new HonoraryMember(), onPaper, { id: uuidv7(), unitId, level, version: 1 });
  const police = policeOpinionOn === null ? {} : { policeOpinionOn, policeFavours: true };
  tellHonorary(record, { ...person, scope: scopeOf[level], details, consent: { on: consentOn, purpose }, ...police }, keyring);
  requireDated(record, contributions, recognisedOn);
  return {
    import_id: importId,
    number,
    id: record.id,
    unit_id: unitId,
    level,
    full_name: record.fullName,
    born_on: record.bornOn,
    gender: record.gender,
    nationality: record.nationality,
    scope: record.scope,
    citizen_id: record.citizenId,
    passport: record.passport,
    sealed_by: record.sealedBy,
    citizen_id_index: record.citizenIdIndex,
    passport_index: record.passportIndex,
    consent_on: record.consentOn,
    consent_purpose: record.consentPurpose,
    police_opinion_on: record.policeOpinionOn,
    police_favours: record.policeFavours,
    recognised_on: recognisedOn,
    version: record.version,
    contributions: JSON.stringify(contributions),
    decision_no: tidy(decisionNo),
    step_id: uuidv7(),
    audit_id: uuidv7(),
  } satisfies CopyRow;
}

export type StagedRow = ReturnType<typeof makeRow>;
