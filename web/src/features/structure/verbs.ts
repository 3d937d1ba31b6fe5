import type { UnitKind, UnitLevel } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';
import { typesOf, type Verb } from './draft.ts';

export const verbWords: Record<Verb, Sentence> = {
  rename: { vi: 'Đổi tên', en: 'Rename' },
  changeType: { vi: 'Đổi loại hình', en: 'Change its type' },
  changeModel: { vi: 'Đổi mô hình tổ chức', en: 'Change how it is built' },
  establish: { vi: 'Thành lập đơn vị trực thuộc', en: 'Establish a unit below' },
  merge: { vi: 'Sáp nhập', en: 'Merge' },
  split: { vi: 'Chia, tách', en: 'Split' },
  redraw: { vi: 'Sắp xếp nhiều đơn vị', en: 'Redraw several units' },
  reparent: { vi: 'Chuyển đơn vị trực thuộc', en: 'Move to another superior' },
  dissolve: { vi: 'Kết thúc hoạt động', en: 'Dissolve' },
};

export const allVerbs = Object.keys(verbWords) as readonly Verb[];

/** What can be thought of for a unit of a level and kind; whether it may be done the server says. */
export function verbsFor(level: UnitLevel, kind: UnitKind = 'TERRITORIAL'): readonly Verb[] {
  if (level === 'CENTRAL') return ['establish'];
  return allVerbs.filter((verb) => {
    if (verb === 'establish') return level !== 'GROUP';
    if (verb === 'changeModel') return level === 'BASE';
    return verb !== 'changeType' || typesOf(level, kind).length > 1;
  });
}
