import { draw } from '@vwu/kit/draw';
import type { ResidentialAreaType } from '../../unit/unit.enums.ts';

/** How residential areas are called in a commune: «thôn», «bản», «tổ dân phố» …, with numbers or with names. */
export interface Naming {
  readonly areaType: ResidentialAreaType;
  readonly isNumbered: boolean;
}

const words: Readonly<Record<ResidentialAreaType, string>> = {
  THON: 'thôn',
  LANG: 'làng',
  BAN: 'bản',
  AP: 'ấp',
  BUON: 'buôn',
  BON: 'bon',
  PHUM: 'phum',
  SOC: 'sóc',
  XOM: 'xóm',
  KHU: 'khu',
  TO_DAN_PHO: 'tổ dân phố',
  KHU_PHO: 'khu phố',
  KHOI_PHO: 'khối phố',
  KHOM: 'khóm',
  TIEU_KHU: 'tiểu khu',
};

/** What areas of the country are called where it is not the general word, by the province codes of before the reform. */
const ruralWords: readonly (readonly [ResidentialAreaType, readonly string[]])[] = [
  ['BAN', ['11', '12', '14']],
  ['XOM', ['04', '17', '19', '40']],
  ['KHU', ['25']],
  ['LANG', ['64']],
  ['BUON', ['66']],
  ['BON', ['67']],
  ['SOC', ['94']],
];
const urbanWords: readonly (readonly [ResidentialAreaType, readonly string[]])[] = [
  ['KHOI_PHO', ['40', '48', '49']],
  ['TIEU_KHU', ['14', '38']],
  ['KHOM', ['84', '86', '87', '89', '94', '95', '96']],
];
/** From Đồng Nai southwards hamlets are «ấp» and quarters «khu phố». */
const isSouthern = (province: string): boolean => province >= '70';

/** Every third commune of a province with a word of its own uses the general one. */
export function namingOf(province: string, isUrban: boolean, commune: string): Naming {
  const [ownWords, north, south] = isUrban ? ([urbanWords, 'TO_DAN_PHO', 'KHU_PHO'] as const) : ([ruralWords, 'THON', 'AP'] as const);
  const own = ownWords.find(([, provinces]) => provinces.includes(province))?.[0];
  const areaType = own && draw('area word', commune) < 0.67 ? own : isSouthern(province) ? south : north;
  return { areaType, isNumbered: isUrban || draw('numbered areas', commune) < 0.45 };
}

const firsts = 'Đông Tây Nam Bắc Trung Tân Phú An Hòa Vĩnh Thanh Bình Long Mỹ Xuân Yên Đại Quang Hồng Kim'.split(' ');
const seconds = 'Thành Sơn Lộc Lợi Khánh Ninh Thịnh Tiến Lạc Hưng Phước Thượng Hạ Giang Thủy Lâm Cường Minh Khê Trạch'.split(' ');
const pairs = firsts.length * seconds.length;
/** Has no divisor in common with the number of pairs: its multiples reach each pair once. */
const stride = 147;

/** The name of the area of an index in a commune, unlike all others there: «thôn 3», «thôn Đông Sơn». */
export function areaName({ areaType, isNumbered }: Naming, commune: string, index: number): string {
  const word = words[areaType];
  if (isNumbered) return areaType === 'TO_DAN_PHO' ? `${word} số ${index + 1}` : `${word} ${index + 1}`;
  const pair = (Math.floor(draw('area names', commune) * pairs) + index * stride) % pairs;
  return `${word} ${firsts[Math.floor(pair / seconds.length)]} ${seconds[pair % seconds.length]}`;
}
