import { type CodeOf, defineEnum, wordsOf } from '@vwu/kit/enum';

/** CATALOGUE A.23 `PairKind` (MOD-001): «1 + 1» in five kinds, the fifth in two variants; and the pilots of 2013 (MOD-016). */
export const PairKind = defineEnum('PairKind', 'Who goes together with whom. «Loại cặp 1 + 1»', {
  GOOD_WEAK: '1 chi hội khá kèm 1 chi hội yếu',
  MEMBER_WOMAN: '1 hội viên vận động 1 phụ nữ tham gia tổ chức Hội',
  PARTY_HEAD: '1 đảng viên nữ bồi dưỡng, giới thiệu, phát triển Đảng 1 chi hội trưởng/Tổ trưởng/tổ phó',
  OFFICIAL_BRANCH: '1 hội viên nữ cán bộ, công chức, viên chức/UVBCH chia sẻ kiến thức sức khỏe, gia đình cho 1 chi hội trong 1 năm',
  STRONG_WEAK: '1 Chi hội mạnh kết nghĩa giúp đỡ cho 1 chi hội yếu',
  MEMBER_HARDSHIP: '1 hội viên có điều kiện hỗ trợ cho 1 hội viên có hoàn cảnh khó khăn',
  EXCELLENT_AVERAGE: 'Hội LHPN xã xuất sắc, Chi hội xuất sắc giúp Hội LHPN xã trung bình, Chi hội trung bình',
});
export type PairKind = CodeOf<typeof PairKind>;

/** Kinds in a sentence. */
export const pairKindWords = wordsOf(PairKind, {
  GOOD_WEAK: 'a good branch mentors a weak one',
  MEMBER_WOMAN: 'a member wins a woman',
  PARTY_HEAD: 'a Party member trains a head',
  OFFICIAL_BRANCH: 'an official shares knowledge with a branch',
  STRONG_WEAK: 'a strong branch helps a weak one',
  MEMBER_HARDSHIP: 'a member supports one in hardship',
  EXCELLENT_AVERAGE: 'excellent helps average',
});

/** Kinds that join two units; the others join persons, who are counted where they are and never named here. */
export type UnitPairKind = 'GOOD_WEAK' | 'STRONG_WEAK' | 'EXCELLENT_AVERAGE';
export type PersonPairKind = Exclude<PairKind, UnitPairKind>;

/** The classes a kind speaks of: of the unit that helps, and of the one that is helped. */
export const classesNamed: Readonly<Record<UnitPairKind, { readonly helper: string; readonly helped: string }>> = {
  GOOD_WEAK: { helper: 'GOOD', helped: 'WEAK' },
  STRONG_WEAK: { helper: 'STRONG', helped: 'WEAK' },
  EXCELLENT_AVERAGE: { helper: 'EXCELLENT', helped: 'AVERAGE' },
};

export const PairFinding = defineEnum('PairFinding', 'What the latest classes of both said when they were joined. «Đối chiếu xếp loại»', {
  AS_NAMED: 'đúng mức xếp loại mà mô hình nêu',
  STRONGER_HELPS_WEAKER: 'đơn vị xếp loại cao hơn giúp đơn vị xếp loại thấp hơn',
  EQUAL: 'hai đơn vị cùng mức',
  WEAKER_HELPS_STRONGER: 'đơn vị giúp có mức thấp hơn',
  NOT_COMPARABLE: 'xếp theo hai thang khác nhau, không so được',
  NOT_CLASSIFIED: 'có đơn vị chưa được xếp loại',
});
export type PairFinding = CodeOf<typeof PairFinding>;

/** Findings by which the stronger helps the weaker; with every other the pair says why it is joined nevertheless. */
export const soundFindings: readonly PairFinding[] = ['AS_NAMED', 'STRONGER_HELPS_WEAKER'];
