import { copyInto } from '@vwu/kit/copy';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import type { HonoraryContributionKind, HonoraryEndGround, HonoraryGender, InfluenceKind } from '../honorary/honorary.enums.ts';
import { readNames } from './members/names.ts';

/** Communes of each province that have somebody, and how many the province itself has. */
const perProvince = { communes: 8, own: 2 };

/** The guidance is of 5 October 2023: who is made up was recognised since. */
const firstDay = Date.parse('2023-10-06');
const lastDay = Date.parse('2026-06-30');
const dayMillis = 86_400_000;
const dayText = (millis: number) => new Date(millis).toISOString().slice(0, 10);

const givenNamesOfMen = ['Hùng', 'Dũng', 'Minh', 'Tuấn', 'Nam', 'Sơn', 'Hải', 'Thắng', 'Phong', 'Quang', 'Long', 'Đức'];
const surnamesOfMen = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const foreigners = [
  ['FR', 'Martin', 'Dubois', 'Camille', 'Louis'],
  ['JP', 'Sato', 'Tanaka', 'Haruto', 'Yui'],
  ['KR', 'Kim', 'Park', 'Minjun', 'Seoyeon'],
  ['AU', 'Smith', 'Taylor', 'Oliver', 'Grace'],
] as const;

const works = {
  PUBLIC_FIGURE: 'Nghệ sĩ, tham gia các chương trình gây quỹ của Hội (minh họa)',
  EXPERT: 'Bác sĩ, tư vấn sức khỏe cho hội viên (minh họa)',
  EXPERIENCED: 'Chủ doanh nghiệp, hỗ trợ phụ nữ khởi nghiệp (minh họa)',
} as const satisfies Record<InfluenceKind, string>;

/** Surnames are drawn by province. */
const kinh = { code: '01', name: 'Kinh', isMinority: false };

const contributionKinds: readonly HonoraryContributionKind[] = ['EXPERT', 'ADVISER', 'LECTURER', 'RAPPORTEUR', 'MATERIAL', 'HELP'];
const influences: readonly InfluenceKind[] = ['PUBLIC_FIGURE', 'EXPERT', 'EXPERIENCED'];
const grounds: readonly HonoraryEndGround[] = ['DECEASED', 'WITHDRAWN'];

const pick = <One>(list: readonly One[], ...name: readonly (string | number)[]): One =>
  list[Math.floor(draw(...name) * list.length)] as One;

interface Book {
  readonly unitId: string;
  readonly level: 'PROVINCE' | 'BASE';
  readonly provinceCode: string;
  readonly openedOn: string;
  readonly closedOn: string;
}

/** The books of the country: each province of today, and some of the communes that have been in it, the same in every installation. */
async function readBooks(db: pg.Client): Promise<Book[]> {
  const { rows } = await db.query<Book>(
    `select u.id as "unitId", u.level, province.code as "provinceCode", greatest(u.opened_on, '2023-01-01')::text as "openedOn",
       least(u.closed_on, '2026-12-31')::text as "closedOn"
     from organisation.unit u
     join organisation.unit_ancestor a on a.unit_id = u.id and a.ancestor_level = 'PROVINCE' and greatest(u.opened_on, '2023-01-01') between a.valid_from and a.valid_to
     join organisation.unit_version province on province.unit_id = a.ancestor_id and greatest(u.opened_on, '2023-01-01') between province.valid_from and province.valid_to
     where (u.level = 'PROVINCE' and current_date between u.opened_on and u.closed_on or u.level = 'BASE' and u.target_applies)
     order by u.id`,
  );
  const byProvince = [...Map.groupBy(rows, ({ provinceCode }) => provinceCode).values()];
  return byProvince.flatMap((books) => {
    const communes = books.filter(({ level }) => level === 'BASE').toSorted((a, b) => draw('book', a.unitId) - draw('book', b.unitId));
    return [...books.filter(({ level }) => level === 'PROVINCE'), ...communes.slice(0, perProvince.communes)];
  });
}

/**
 * Loads a few hundred generated honorary members into real provinces and communes, every one marked DEMONSTRATION: women and men, some
 * foreigners, some who have ended, some who have not agreed to be named. None has a number.
 */
export async function loadHonorary(db: pg.Client): Promise<void> {
  const [books, names] = await Promise.all([readBooks(db), readNames()]);
  const people = books.flatMap((book) =>
    Array.from({ length: book.level === 'PROVINCE' ? perProvince.own : 1 }, (_one, index) => personOf(book, index)),
  );
  const nameOf = ({ key, gender, nationality, provinceCode, bornOn }: Person): string => {
    if (nationality !== 'VN') return foreignName(key, nationality);
    if (gender === 'MALE') return `${pick(surnamesOfMen, 'surname', key)} Văn ${pick(givenNamesOfMen, 'given', key)}`;
    let drawn = 0;
    const next = () => {
      drawn += 1;
      return draw('name', key, drawn);
    };
    return names(next, { group: kinh, provinceCode, birthYear: Number(bornOn.slice(0, 4)) });
  };
  await copyInto(
    db,
    'membership.honorary_member',
    people.map((person) => memberRow(person, nameOf(person))),
  );
  await copyInto(
    db,
    'membership.honorary_contribution',
    people.map(({ id, key, since }) => contributionRow(id, key, since)),
  );
  await copyInto(db, 'membership.honorary_step', people.flatMap(stepRows));
}

interface Person extends Book {
  readonly id: string;
  readonly key: string;
  readonly gender: HonoraryGender;
  readonly nationality: string;
  readonly bornOn: string;
  readonly since: string;
  readonly recognisedOn: string;
  readonly endedOn: string | null;
}

function personOf(book: Book, index: number): Person {
  const key = `${book.unitId}/${index}`;
  const from = Math.max(firstDay, Date.parse(book.openedOn));
  const to = Math.max(from, Math.min(lastDay, Date.parse(book.closedOn) - 30 * dayMillis));
  const recognised = from + Math.floor((draw('on', key) * (to - from)) / dayMillis) * dayMillis;
  const nationality = draw('nation', key) < 0.08 ? pick(foreigners, 'country', key)[0] : 'VN';
  const hasEnded = draw('ends', key) < 0.06;
  return {
    ...book,
    id: stableId(`honorary ${key}`, '2023-10-06'),
    key,
    gender: draw('gender', key) < 0.3 ? 'FEMALE' : 'MALE',
    nationality,
    bornOn: dayText(Date.parse('1950-01-01') + Math.floor(draw('born', key) * 16_000) * dayMillis),
    since: dayText(recognised - (3 + Math.floor(draw('since', key) * 6)) * 366 * dayMillis),
    recognisedOn: dayText(recognised),
    endedOn: hasEnded ? dayText(Math.min(recognised + 200 * dayMillis, Date.parse('2026-10-31'))) : null,
  };
}

function foreignName(key: string, nationality: string): string {
  const [, one, other, his, hers] = foreigners.find(([country]) => country === nationality) ?? foreigners[0];
  return `${pick([his, hers], 'given', key)} ${pick([one, other], 'surname', key)}`;
}

function memberRow(person: Person, fullName: string) {
  const { id, key, unitId, level, bornOn, gender, nationality, recognisedOn, endedOn } = person;
  const influence = pick(influences, 'influence', key);
  const isForeign = nationality !== 'VN';
  return {
    id,
    unit_id: unitId,
    level,
    full_name: fullName.normalize('NFC'),
    born_on: bornOn,
    gender,
    nationality,
    resides_in_vietnam: true,
    works_in_vietnam: true,
    approves_statute: true,
    is_voluntary: true,
    short_cv: works[influence],
    prestige: 'Được hội viên, phụ nữ tin cậy (minh họa)',
    influence_kind: influence,
    scope: level === 'PROVINCE' ? 'PROVINCE' : 'COMMUNE',
    publication_on: draw('public', key) < 0.9 ? recognisedOn : null,
    police_opinion_on: isForeign ? recognisedOn : null,
    police_favours: isForeign ? true : null,
    state: endedOn === null ? 'RECOGNISED' : 'TERMINATED',
    recognised_on: recognisedOn,
    ended_on: endedOn ?? 'infinity',
    end_ground: endedOn === null ? null : pick(grounds, 'ground', key),
    origin: 'DEMONSTRATION',
  };
}

const contributionRow = (id: string, key: string, since: string) => ({
  honorary_id: id,
  kind: pick(contributionKinds, 'contribution', key),
  since,
  note: 'Hỗ trợ hoạt động của Hội (minh họa)',
});

/** The steps D4 asks for, some weeks apart. */
function stepRows({ id, key, unitId, recognisedOn, endedOn }: Person) {
  const before = (days: number) => dayText(Date.parse(recognisedOn) - days * dayMillis);
  const step = (line: number, kind: string, on: string, facts: object) => ({
    id: stableId(`honorary step ${key} ${line}`, '2023-10-06'),
    honorary_id: id,
    kind,
    taken_on: on,
    line,
    unit_id: unitId,
    proposer_kind: null,
    by_whom: null,
    opinion: null,
    decision_no: null,
    activity: null,
    ground: null,
    ...facts,
  });
  const number = `${1 + Math.floor(draw('decision', key) * 400)}/QĐ-BTV (minh họa)`;
  return [
    step(1, 'PROPOSED', before(60), { proposer_kind: 'FULL_TIME_CADRE', by_whom: 'Cán bộ Hội (minh họa)' }),
    step(2, 'SCREENED', before(45), { by_whom: 'Đại diện Ban Thường vụ (minh họa)' }),
    step(3, 'APPROVED_BY_SUPERIOR', before(20), { opinion: 'Đồng ý (minh họa)' }),
    step(4, 'RECOGNISED', recognisedOn, { decision_no: number, activity: 'Hội nghị của Hội (minh họa)' }),
    ...(endedOn === null ? [] : [step(5, 'TERMINATED', endedOn, { ground: pick(grounds, 'ground', key), decision_no: number })]),
  ];
}
