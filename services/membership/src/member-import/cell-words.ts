import { wordsOf } from '@vwu/kit/enum';
import { type CoreRole, type MemberCategory, Religion, type Residence } from '../member/member.enums.ts';
import { TargetGroup } from '../target-group.ts';

/** What the lists of the template offer: short words for the codes that may be chosen. The groups that are counts only may be named, and are refused for what they are. */
export const cellWords = {
  category: {
    RESIDENTIAL: 'Địa bàn dân cư',
    CLUB: 'CLB, tổ, nhóm',
    SPECIAL_BASE: 'Cơ sở đặc thù',
    TRADE_UNION: 'Đoàn viên công đoàn',
    ARMED_FORCES: 'Lực lượng vũ trang',
    MEMBER_ORG: 'Tổ chức thành viên',
  } satisfies Record<MemberCategory, string>,
  residence: { PERMANENT: 'Thường trú', TEMPORARY: 'Tạm trú', SHORT_STAY: 'Lưu trú ngắn hạn' } satisfies Record<Residence, string>,
  religion: labelsOf(Religion),
  coreRoles: {
    CORE: 'Nòng cốt',
    RELIGIOUS_CORE: 'Nòng cốt tôn giáo',
    PRESTIGIOUS: 'Người có uy tín',
    CIVIL_SERVANT: 'Cán bộ, công chức, viên chức',
  } satisfies Record<CoreRole, string>,
  targetGroups: labelsOf(TargetGroup),
} as const;

function labelsOf<Code extends string>(list: { readonly [Each in Code]: Each }): Record<Code, string> {
  const none = Object.fromEntries(Object.keys(list).map((code) => [code, code])) as Record<Code, string>;
  return Object.fromEntries(Object.entries<{ vi: string }>(wordsOf(list, none)).map(([code, { vi }]) => [code, vi])) as Record<
    Code,
    string
  >;
}

type Chosen = keyof typeof cellWords;
export type CodeOfCell<Column extends Chosen> = keyof (typeof cellWords)[Column] & string;

/** As words are compared: whatever their case and spaces. */
export const plainWord = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('vi');

const codes = new Map(
  Object.entries(cellWords).map(([column, words]) => [
    column,
    new Map(Object.entries(words).flatMap(([code, word]) => [[plainWord(word), code] as const, [code.toLowerCase(), code] as const])),
  ]),
);

/** The code a cell names, by its word or by itself; undefined for what is in no list. */
export const codeOf = <Column extends Chosen>(column: Column, text: string): CodeOfCell<Column> | undefined =>
  codes.get(column)?.get(plainWord(text)) as CodeOfCell<Column> | undefined;
