import type { MatchedMemberFragment, MemberDetailField, MemberMergeField } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import type { Language, Sentence } from '../../../language/language.ts';
import { detailWords, movementWords } from '../../../language/member-words.ts';

type Pair = readonly [MatchedMemberFragment, MatchedMemberFragment];

/** Which record is believed of a field, by its place; what is not said follows the main record. */
type Picks = Readonly<Partial<Record<MemberMergeField, 0 | 1>>>;

/** One line of two records beside each other. */
export interface Compared {
  readonly name: Sentence;
  /** What is chosen by it; null for what is worked out of the ledgers. */
  readonly field: MemberMergeField | null;
  /** What each record says; empty for nothing. */
  readonly values: readonly [string, string];
  readonly differs: boolean;
  /** Whether both say something, so that somebody must choose. */
  readonly isChoice: boolean;
  /** What the joined record will say. */
  readonly joined: string;
}

export interface Chosen {
  /** Place of the main record. */
  readonly main: 0 | 1;
  readonly picks: Picks;
}

type Told = (member: MatchedMemberFragment, language: Language) => string;

const yesOrNo = (is: boolean | null | undefined): Sentence => (is ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' });

const bornOf: Told = ({ bornOn, birthYear }, language) => (bornOn ? formatDate(bornOn, language) : String(birthYear ?? ''));

const open: readonly (readonly [MemberMergeField, Sentence, Told])[] = [
  ['fullName', { vi: 'Họ và tên', en: 'Name' }, ({ fullName }) => fullName ?? ''],
  ['born', { vi: 'Sinh', en: 'Born' }, bornOf],
  ['cardNumber', { vi: 'Số thẻ', en: 'Card' }, ({ cardNumber }) => cardNumber ?? ''],
  ['occupation', { vi: 'Nghề nghiệp', en: 'Occupation' }, ({ occupation }) => occupation ?? ''],
  ['inTradeUnion', { vi: 'Đoàn viên công đoàn', en: 'In a trade union' }, ({ inTradeUnion }, language) => yesOrNo(inTradeUnion)[language]],
  [
    'otherOrganisations',
    { vi: 'Đoàn thể khác', en: 'Other organisations' },
    ({ otherOrganisations }) => otherOrganisations?.join(', ') ?? '',
  ],
  [
    'consent',
    { vi: 'Đồng ý', en: 'Consent' },
    ({ consentOn, consentPurpose }, language) => (consentOn ? `${formatDate(consentOn, language)}, ${consentPurpose ?? ''}` : ''),
  ],
];

const masked = {
  citizenId: ({ citizenIdMasked }: MatchedMemberFragment) => citizenIdMasked,
  phone: ({ phoneMasked }: MatchedMemberFragment) => phoneMasked,
} as const;

const isMasked = (field: MemberDetailField): field is keyof typeof masked => field in masked;

/** Both records field by field, with what the joined one will say; what neither has is left out. */
export function compareRecords(pair: Pair, chosen: Chosen, language: Language): readonly Compared[] {
  const lines = [...openLines(pair, chosen, language), ...sealedLines(pair, chosen, language), ...ledgerLines(pair, language)];
  return lines.filter(({ values }) => values.some((value) => value !== ''));
}

/** What is sent: the choices in which the other record is believed, where there is one. */
export const fromOther = (pair: Pair, { main, picks }: Chosen): readonly MemberMergeField[] =>
  compareRecords(pair, { main, picks }, 'vi').flatMap(({ field, isChoice }) =>
    field !== null && isChoice && (picks[field] ?? main) !== main ? [field] : [],
  );

const believed = (field: MemberMergeField, { main, picks }: Chosen): 0 | 1 => picks[field] ?? main;

const otherThan = (place: 0 | 1): 0 | 1 => (place === 0 ? 1 : 0);

function openLines(pair: Pair, chosen: Chosen, language: Language): readonly Compared[] {
  const told = open.map(([field, name, tell]) => lineOf(field, name, [tell(pair[0], language), tell(pair[1], language)], chosen));
  const [first, second] = pair;
  const day = told.map((line) => (line.field === 'born' ? { ...line, joined: joinedBirth(pair, chosen, language) } : line));
  const same = first.householdId === second.householdId;
  const households = ([first, second] as const).map(({ householdId }, index) => householdOf(householdId, same, index + 1, language));
  const household = lineOf('household', { vi: 'Hộ gia đình', en: 'Household' }, [households[0] ?? '', households[1] ?? ''], chosen);
  return [...day, household];
}

/** A household has no name: which record says it tells one from the other. */
function householdOf(id: string | null | undefined, isSame: boolean, record: number, language: Language): string {
  if (!id) return '';
  if (isSame) return language === 'vi' ? 'cùng một hộ' : 'the same';
  return language === 'vi' ? `hộ ở hồ sơ ${record}` : `that of record ${record}`;
}

/** A year that is believed takes the day of the other record along if that is of the same year. */
function joinedBirth(pair: Pair, chosen: Chosen, language: Language): string {
  const place = believed('born', chosen);
  const [first, second] = [pair[place], pair[otherThan(place)]];
  const isSameYear = first.birthYear === second.birthYear;
  return bornOf(first.bornOn || !isSameYear ? first : { ...first, bornOn: second.bornOn }, language);
}

function lineOf(field: MemberMergeField, name: Sentence, values: readonly [string, string], chosen: Chosen): Compared {
  const differs = values[0] !== values[1];
  const place = believed(field, chosen);
  return {
    name,
    field,
    values,
    differs,
    isChoice: differs && values.every((value) => value !== ''),
    joined: values[place] || values[otherThan(place)],
  };
}

/** What is sealed is chosen without being seen: of two numbers the last digits, of the rest only that there is something. */
function sealedLines([first, second]: Pair, chosen: Chosen, language: Language): readonly Compared[] {
  const fields = [...new Set([...(first.recordedDetails ?? []), ...(second.recordedDetails ?? [])])];
  return fields.map((field) => {
    const tell = (member: MatchedMemberFragment, record: number): string => {
      if (!member.recordedDetails?.includes(field)) return '';
      return (isMasked(field) && masked[field](member)) || sealedIn(record, language);
    };
    const values = [tell(first, 1), tell(second, 2)] as const;
    const isChoice = values.every((value) => value !== '');
    return { ...lineOf(field, detailWords[field], values, chosen), isChoice, differs: isChoice || values[0] !== values[1] };
  });
}

const sealedIn = (record: number, language: Language): string =>
  language === 'vi' ? `niêm phong, ở hồ sơ ${record}` : `sealed, in record ${record}`;

/** Where she belongs, and what happened, is not chosen: the two ledgers are read together. */
function ledgerLines(pair: Pair, language: Language): readonly Compared[] {
  const home: Told = ({ home: place }) => [place?.fullName, place?.parent?.fullName].filter(Boolean).join(', ');
  const ledger = (members: readonly MatchedMemberFragment[]) => {
    const lines = members.flatMap(({ movements }) => movements ?? []).toSorted((one, other) => one.on.localeCompare(other.on));
    return [...new Set(lines.map(({ kind, on }) => `${formatDate(on, language)} ${movementWords[kind][language]}`))].join('; ');
  };
  const together = language === 'vi' ? 'theo sổ biến động đã ghép' : 'as the joined ledger says';
  const line = (name: Sentence, values: readonly [string, string], joined: string): Compared => {
    const differs = values[0] !== values[1];
    return { name, field: null, values, differs, isChoice: false, joined: differs ? joined : values[0] };
  };
  return [
    line({ vi: 'Nơi sinh hoạt', en: 'Belongs to' }, [home(pair[0], language), home(pair[1], language)], together),
    line({ vi: 'Sổ biến động', en: 'Ledger' }, [ledger([pair[0]]), ledger([pair[1]])], ledger(pair)),
  ];
}
