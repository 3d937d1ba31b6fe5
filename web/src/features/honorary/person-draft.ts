import type { HonoraryGender, HonoraryScope, InfluenceKind } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';
import { lacksText } from '../command/lacking.ts';

export type Condition = 'residesInVietnam' | 'worksInVietnam' | 'approvesStatute' | 'isVoluntary';

export const conditionWords: Record<Condition, Sentence> = {
  residesInVietnam: { vi: 'đang cư trú tại Việt Nam', en: 'lives in Việt Nam' },
  worksInVietnam: { vi: 'đang làm việc tại Việt Nam', en: 'works in Việt Nam' },
  approvesStatute: { vi: 'tán thành Điều lệ Hội', en: 'approves of the Statute' },
  isVoluntary: { vi: 'tự nguyện gia nhập', en: 'joins of free will' },
};

/** What is written of a person, proposed or corrected (HON-013). */
export interface PersonDraft {
  readonly fullName: string;
  readonly bornOn: string;
  readonly gender: HonoraryGender;
  readonly nationality: string;
  readonly conditions: readonly Condition[];
  readonly shortCv: string;
  readonly prestige: string;
  /** Empty while nobody said. */
  readonly influenceKind: InfluenceKind | '';
  readonly scope: HonoraryScope;
  /** A citizen id or a passport; of a correction empty for the one that is recorded. */
  readonly number: string;
  readonly consentOn: string;
}

const consentPurpose = 'Lập sổ hội viên danh dự của Hội';

/** What the form asks, as the commands take it: the number is a citizen id of Việt Nam, else a passport. */
export function askedPerson(draft: PersonDraft, purpose: string = consentPurpose) {
  const { fullName, bornOn, gender, nationality, shortCv, prestige, influenceKind, scope, consentOn, number } = draft;
  const met = (condition: Condition) => draft.conditions.includes(condition);
  const isOurs = nationality.trim().toUpperCase() === 'VN';
  return {
    fullName,
    bornOn,
    gender,
    nationality,
    residesInVietnam: met('residesInVietnam'),
    worksInVietnam: met('worksInVietnam'),
    approvesStatute: met('approvesStatute'),
    isVoluntary: met('isVoluntary'),
    shortCv,
    prestige,
    influenceKind: influenceKind || undefined,
    scope,
    consent: consentOn === '' ? undefined : { on: consentOn, purpose },
    details: number.trim() === '' ? undefined : isOurs ? { citizenId: number } : { passport: number },
  };
}

/** Which field a refusal about a person stands beside. */
export const personPlaces = {
  NAME_MISSING: 'fullName',
  BIRTH_IMPLAUSIBLE: 'bornOn',
  HONORARY_UNDER_AGE: 'bornOn',
  NATIONALITY_INVALID: 'nationality',
  CITIZEN_ID_INVALID: 'number',
  CITIZEN_ID_YEAR_DIFFERS: 'number',
  PASSPORT_INVALID: 'number',
  PHONE_INVALID: 'phone',
  CONSENT_MISSING: 'consentOn',
  ALREADY_RECOGNISED: 'number',
  HONORARY_IS_MEMBER: 'number',
  HONORARY_SCOPE_NEEDS_PROVINCE: 'scope',
  HONORARY_NOT_RESIDENT: 'conditions',
  HONORARY_NOT_WILLING: 'conditions',
  HONORARY_STANDARD_MISSING: 'prestige',
  HONORARY_CONTRIBUTION_MISSING: 'contributions',
  HONORARY_SUPPORT_TOO_SHORT: 'contributions',
  HONORARY_POLICE_MISSING: 'policeOpinionOn',
  shortCv: 'shortCv',
} as const;

export const lacksOfPerson = ({ fullName, bornOn, shortCv }: PersonDraft) => ({
  fullName: lacksText(fullName),
  bornOn: lacksText(bornOn),
  shortCv: lacksText(shortCv),
});
