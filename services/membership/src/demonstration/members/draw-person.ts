import { Urn } from '@vwu/kit/urn';
import type { CoreRole, Religion } from '../../member/member.enums.ts';
import type { MemberDetails } from '../../member/member-details.ts';
import type { PersonInput } from '../../member/person.ts';
import type { TargetGroup } from '../../target-group.ts';
import { dayText, lastDay } from './days.ts';
import type { EthnicGroup, EthnicMix } from './ethnic-groups.ts';
import type { NameOf } from './names.ts';

export interface Lists {
  readonly names: NameOf;
  readonly ethnicMix: EthnicMix;
}

interface Person {
  readonly told: PersonInput;
  /** The first day she is of full age, as far as it is known. */
  readonly fullAgeOn: number;
}

interface Drawn {
  readonly index: number;
  readonly provinceCode: string | null;
}

/** Age on the last day, in bands. */
const ages = new Urn<readonly [from: number, to: number]>([
  [[18, 30], 12],
  [[30, 40], 20],
  [[40, 50], 23],
  [[50, 60], 21],
  [[60, 70], 16],
  [[70, 88], 8],
]);

const occupations = new Urn<string | null>([
  ['Làm ruộng', 34],
  ['Buôn bán nhỏ', 16],
  ['Công nhân', 14],
  ['Nội trợ', 10],
  ['Giáo viên', 4],
  ['Cán bộ, công chức', 4],
  ['Hưu trí', 6],
  [null, 12],
]);

const religions = new Urn<Religion>([
  ['NONE', 70],
  ['CATHOLIC', 12],
  ['BUDDHIST', 10],
  ['PROTESTANT', 4],
  ['CAODAI', 3],
  ['OTHER', 1],
]);

const hardships = new Urn([
  ['Hộ nghèo', 4],
  ['Hộ cận nghèo', 5],
  ['Phụ nữ đơn thân nuôi con nhỏ', 2],
  ['Ốm đau dài ngày', 1],
]);

const coreRoles = new Urn<CoreRole>([
  ['CORE', 7],
  ['CIVIL_SERVANT', 3],
  ['RELIGIOUS_CORE', 1],
  ['PRESTIGIOUS', 1],
]);

const others: readonly string[] = ['Hội Nông dân', 'Hội Người cao tuổi', 'Hội Chữ thập đỏ'];

/** Who somebody is. Her numbers are such as nobody has: no citizen id begins with 999, and no telephone with 00. */
export function drawPerson(next: () => number, { names, ethnicMix }: Lists, { index, provinceCode }: Drawn): Person {
  const birth = drawBirth(next);
  const group = ethnicMix(provinceCode).at(next());
  const fullName = names(next, { group, provinceCode, birthYear: birth.birthYear });
  const hasNumber = next() < 0.35;
  const details = drawDetails(next, { index, group, age: 2026 - birth.birthYear });
  return {
    fullAgeOn: birth.fullAgeOn,
    told: {
      fullName,
      bornOn: birth.bornOn,
      birthYear: birth.birthYear,
      occupation: occupations.at(next()),
      inTradeUnion: next() < 0.06,
      otherOrganisations: next() < 0.1 ? [others[Math.floor(next() * others.length)] ?? ''] : [],
      details: { ...details, ...(hasNumber ? { citizenId: `999${scattered(index, 9)}` } : {}) },
    },
  };
}

/** Of one older woman in three no more is known than the year. */
function drawBirth(next: () => number) {
  const [from, to] = ages.at(next());
  const day = Math.floor(lastDay - 365.25 * (from + (to - from) * next())) - 1;
  const birthDay = dayText(day);
  const birthYear = Number(birthDay.slice(0, 4));
  const isDayKnown = from < 50 || next() < 0.67;
  const [month, date] = isDayKnown ? [Number(birthDay.slice(5, 7)), Number(birthDay.slice(8))] : [12, 31];
  const fullAgeOn = Date.UTC(birthYear + 18, month - 1, date) / 86_400_000;
  return { bornOn: isDayKnown ? birthDay : null, birthYear, fullAgeOn };
}

/** Numbers that differ as their indexes do, and lie apart. */
const scattered = (index: number, digits: number): string => String((index * 7_654_321 + 123_457) % 10 ** digits).padStart(digits, '0');

interface Traits {
  readonly index: number;
  readonly group: EthnicGroup;
  readonly age: number;
}

function drawDetails(next: () => number, { index, group, age }: Traits): MemberDetails {
  const told: MemberDetails = {};
  if (next() < 0.5) told.phone = `00${scattered(index, 8)}`;
  if (next() < 0.7) told.ethnicity = group.name;
  if (next() < 0.1) told.religion = religions.at(next());
  if (next() < 0.1) told.partyMembership = next() < 0.7;
  if (next() < 0.03) told.hardship = hardships.at(next());
  if (next() < 0.01) told.health = 'Khuyết tật vận động nhẹ';
  if (next() < 0.04) told.coreRoles = [coreRoles.at(next())];
  const groups = targetGroups(next, group, age);
  if (groups.length > 0) told.targetGroups = groups;
  return told;
}

function targetGroups(next: () => number, { isMinority }: EthnicGroup, age: number): TargetGroup[] {
  const chances: readonly (readonly [TargetGroup, number])[] = [
    ['ETHNIC_MINORITY', isMinority ? 0.5 : 0],
    ['ELDERLY', age >= 60 ? 0.4 : 0],
    ['YOUNG_WOMEN', age < 30 ? 0.4 : 0],
    ['SMALL_TRADER', 0.03],
    ['WORKER', age < 50 ? 0.04 : 0],
  ];
  return chances.filter(([, chance]) => chance > 0 && next() < chance).map(([group]) => group);
}
