import type { CoreRole, PersonInput, Religion, TargetGroup } from '../../../gql/graphql.ts';
import { lacksText } from '../../command/lacking.ts';
import { lacksBirth, parseBirth } from './birth.ts';
import type { Housemate } from './housemate-field.tsx';

/** What is typed of a person. */
export const noPerson = {
  fullName: '',
  born: '',
  citizenId: '',
  phone: '',
  consentOn: '',
  consentPurpose: 'Quản lý hội viên Hội Liên hiệp Phụ nữ Việt Nam',
  occupation: '',
  otherOrganisations: '',
  inTradeUnion: [] as readonly 'YES'[],
  livesWith: null as Housemate | null,
  ethnicity: '',
  religion: '' as Religion | '',
  partyMembership: '' as 'YES' | 'NO' | '',
  hardship: '',
  health: '',
  coreRoles: [] as readonly CoreRole[],
  targetGroups: [] as readonly TargetGroup[],
};

export type PersonDraft = typeof noPerson;

export const lacksOfPerson = ({ fullName, born }: PersonDraft) => ({ fullName: lacksText(fullName), born: lacksBirth(born) });

const ifTold = <Value>(value: Value, isTold: boolean): Value | undefined => (isTold ? value : undefined);

const listed = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** What of it is sealed: only what was filled in, since what is there already is not shown. */
const detailsOf = ({ citizenId, phone, ethnicity, religion, partyMembership, hardship, health, coreRoles, targetGroups }: PersonDraft) => ({
  citizenId: citizenId.trim() || undefined,
  phone: phone.trim() || undefined,
  ethnicity: ethnicity.trim() || undefined,
  religion: religion || undefined,
  partyMembership: ifTold(partyMembership === 'YES', partyMembership !== ''),
  hardship: hardship.trim() || undefined,
  health: health.trim() || undefined,
  coreRoles: ifTold([...coreRoles], coreRoles.length > 0),
  targetGroups: ifTold([...targetGroups], targetGroups.length > 0),
});

/** As the service takes it. An open field that is emptied is taken away, a sealed one stays. */
export const personOf = (draft: PersonDraft): PersonInput => ({
  fullName: draft.fullName,
  ...parseBirth(draft.born),
  occupation: draft.occupation.trim() || null,
  otherOrganisations: listed(draft.otherOrganisations),
  inTradeUnion: draft.inTradeUnion.length > 0,
  livesWithId: draft.livesWith?.id,
  consent: draft.consentOn ? { on: draft.consentOn, purpose: draft.consentPurpose } : undefined,
  details: detailsOf(draft),
});
