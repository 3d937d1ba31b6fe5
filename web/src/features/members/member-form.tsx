import { CommandForm, type CommandFormProps } from '../command/command-form.tsx';
import { rewordMembers } from './reword.ts';

type MemberFormProps<Asked extends object, Answer> = Omit<CommandFormProps<Asked, Answer>, 'reword'>;

/** Which field of the dialogues of members a refusal stands beside. */
const placesOfMembers = {
  HOUSEHOLD_OF_ONE: 'livesWith',
  NAME_MISSING: 'fullName',
  BIRTH_IMPLAUSIBLE: 'born',
  MEMBER_TOO_YOUNG: 'born',
  CITIZEN_ID_INVALID: 'citizenId',
  CITIZEN_ID_NOT_OF_WOMAN: 'citizenId',
  CITIZEN_ID_YEAR_DIFFERS: 'citizenId',
  DUPLICATE_ID: 'citizenId',
  CONSENT_MISSING: 'consentOn',
  PHONE_INVALID: 'phone',
  HOME_NOT_VALID: 'home',
  HOME_OF_ANOTHER_BASE: 'home',
  UNIT_NOT_FOUND: 'home',
  UNIT_NOT_IN_CHARGE: 'home',
  AGGREGATE_ONLY: 'category',
  CATEGORY_OF_ANOTHER_KIND: 'category',
  COMMUNE_UNKNOWN: 'commune',
  RESIDENCE_SINCE_MISSING: 'residenceSince',
  MOVEMENT_IN_FUTURE: 'on',
  MOVEMENT_BEFORE_ADMISSION: 'on',
  MOVEMENT_REPEATED: 'on',
  MEMBER_NOT_AWAY: 'on',
  LEDGER_CLOSED: 'on',
  ALREADY_MEMBER: 'on',
  CARD_NUMBER_INVALID: 'cardNumber',
  CARD_NUMBER_TAKEN: 'cardNumber',
  CARD_ACT_BEFORE_LAST: 'on',
} as const;

/** A dialogue that records one thing about a member. */
export function MemberForm<Asked extends object, Answer>({ places, ...props }: MemberFormProps<Asked, Answer>) {
  return <CommandForm {...props} places={{ ...placesOfMembers, ...places }} reword={rewordMembers} />;
}
