import type { MatchedMemberFragment, MatchListQuery } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import type { Language, Sentence } from '../../../language/language.ts';
import { detailWords, movementWords } from '../../../language/member-words.ts';

export type ShownMatch = NonNullable<MatchListQuery['memberMatches']>['edges'][number]['node'];

export interface MatchDialogProps {
  readonly match: ShownMatch;
  readonly first: MatchedMemberFragment;
  readonly second: MatchedMemberFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Compared {
  readonly name: Sentence;
  readonly values: readonly [string, string];
}

type Told = (member: MatchedMemberFragment, language: Language) => string;

const fields: readonly (readonly [name: Sentence, told: Told])[] = [
  [{ vi: 'Họ và tên', en: 'Name' }, ({ fullName }) => fullName ?? ''],
  [{ vi: 'Sinh', en: 'Born' }, ({ bornOn, birthYear }, language) => (bornOn ? formatDate(bornOn, language) : String(birthYear ?? ''))],
  [{ vi: 'Số căn cước', en: 'Citizen id' }, ({ citizenIdMasked }) => citizenIdMasked ?? ''],
  [{ vi: 'Điện thoại', en: 'Telephone' }, ({ phoneMasked }) => phoneMasked ?? ''],
  [{ vi: 'Nơi sinh hoạt', en: 'Belongs to' }, ({ home }) => [home?.fullName, home?.parent?.fullName].filter(Boolean).join(', ')],
  [{ vi: 'Số thẻ', en: 'Card' }, ({ cardNumber }) => cardNumber ?? ''],
  [{ vi: 'Nghề nghiệp', en: 'Occupation' }, ({ occupation }) => occupation ?? ''],
  [{ vi: 'Đoàn thể khác', en: 'Other organisations' }, ({ otherOrganisations }) => otherOrganisations?.join(', ') ?? ''],
  [{ vi: 'Ngày đồng ý', en: 'Consent' }, ({ consentOn }, language) => (consentOn ? formatDate(consentOn, language) : '')],
  [
    { vi: 'Đã ghi, niêm phong', en: 'Recorded, sealed' },
    ({ recordedDetails }, language) => (recordedDetails ?? []).map((field) => detailWords[field][language]).join(', '),
  ],
  [
    { vi: 'Sổ biến động', en: 'Ledger' },
    ({ movements }, language) =>
      (movements ?? []).map(({ kind, on }) => `${formatDate(on, language)} ${movementWords[kind][language]}`).join('; '),
  ],
];

/** Both records field by field; what neither has is left out. */
export const comparedIn = (first: MatchedMemberFragment, second: MatchedMemberFragment, language: Language): readonly Compared[] =>
  fields
    .map(([name, told]) => ({ name, values: [told(first, language), told(second, language)] as const }))
    .filter(({ values }) => values.some((value) => value !== ''));
