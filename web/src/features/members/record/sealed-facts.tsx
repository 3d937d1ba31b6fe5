import type { MemberDetailField } from '../../../gql/graphql.ts';
import { type Language, type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { coreRoleWords, detailWords, religionWords } from '../../../language/member-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { Facts } from './facts.tsx';
import type { OpenedDetails } from './identity-section.tsx';

interface SealedFactsProps {
  readonly sealed: readonly MemberDetailField[];
  readonly opened: OpenedDetails | null;
}

/** What is sealed of her, as far as it has been opened; of the rest, that it is recorded. */
export function SealedFacts({ sealed, opened }: SealedFactsProps) {
  const say = useSay();
  const language = useLanguage();
  const isSealed = say({ vi: 'đã ghi, niêm phong', en: 'recorded, sealed' });
  // the two numbers stand above, with their last digits
  const fields = (Object.keys(detailWords) as MemberDetailField[]).filter(
    (field) => field !== 'citizenId' && field !== 'phone' && sealed.includes(field),
  );
  return <Facts facts={fields.map((field) => [say(detailWords[field]), (opened && tellDetail(field, opened, language)) ?? isSealed])} />;
}

type Tell = (opened: OpenedDetails) => Sentence | null;

const partyWords = { true: { vi: 'là đảng viên', en: 'a member' }, false: { vi: 'không', en: 'no member' } } as const;

const joined = (sentences: readonly Sentence[] | null | undefined): Sentence | null =>
  sentences ? { vi: sentences.map(({ vi }) => vi).join('; '), en: sentences.map(({ en }) => en).join('; ') } : null;

/** What is no free text, in words. */
const told: Partial<Record<MemberDetailField, Tell>> = {
  religion: ({ religion }) => (religion ? religionWords[religion] : null),
  partyMembership: ({ partyMembership }) => (partyMembership == null ? null : partyWords[`${partyMembership}`]),
  coreRoles: ({ coreRoles }) => joined(coreRoles?.map((role) => coreRoleWords[role])),
  targetGroups: ({ targetGroups }) => joined(targetGroups?.map((group) => targetGroupWords[group])),
};

/** One field in words; null while it is sealed. */
function tellDetail(field: MemberDetailField, opened: OpenedDetails, language: Language): string | null {
  const tell = told[field];
  if (tell) return tell(opened)?.[language] ?? null;
  const value = opened[field];
  return typeof value === 'string' ? value : null;
}
