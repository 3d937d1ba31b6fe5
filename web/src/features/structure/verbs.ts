import type { UnitLevel } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';
import type { Verb } from './draft.ts';

export const verbWords: Record<Verb, Sentence> = {
  rename: { vi: 'Đổi tên', en: 'Rename' },
  establish: { vi: 'Thành lập đơn vị trực thuộc', en: 'Establish a unit below' },
  merge: { vi: 'Sáp nhập', en: 'Merge' },
  split: { vi: 'Chia, tách', en: 'Split' },
  reparent: { vi: 'Chuyển đơn vị trực thuộc', en: 'Move to another superior' },
  dissolve: { vi: 'Kết thúc hoạt động', en: 'Dissolve' },
};

const all = Object.keys(verbWords) as Verb[];

/** What can be thought of for a unit of a level; whether it may be done the server says. */
export function verbsFor(level: UnitLevel): readonly Verb[] {
  if (level === 'CENTRAL') return ['establish'];
  return level === 'GROUP' ? all.filter((verb) => verb !== 'establish') : all;
}
