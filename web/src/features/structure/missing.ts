import type { Sentence } from '../../language/language.ts';
import { type Act, concernedIn, type Draft, type Verb } from './draft.ts';
import { outcomesOf } from './outcomes.ts';
import { parseShare } from './shares.ts';

/** The fields of the form a sentence can stand beside. */
export type Field =
  | 'naming'
  | 'model'
  | 'others'
  | 'under'
  | 'parts'
  | 'pieces'
  | 'number'
  | 'issuer'
  | 'decidedOn'
  | 'link'
  | 'effectiveOn'
  | 'reason';

export type Missing = Partial<Record<Field, Sentence>>;

/** What must be there before the server can be asked at all; every rule beyond that is the server's. */
export function missingIn(act: Act, draft: Draft): Missing {
  const verb = verbOf(act, draft);
  return {
    ...(verb === null ? {} : missingInVerb(verb, draft)),
    ...(draft.number.trim() === '' ? { number: says.number } : {}),
    ...(draft.issuer.trim() === '' ? { issuer: says.issuer } : {}),
    ...(draft.decidedOn === '' ? { decidedOn: says.decidedOn } : {}),
    ...lackOfText(draft),
    ...(act === 'correct' && draft.reason.trim() === '' ? { reason: says.reason } : {}),
  };
}

/** The verb whose fields the form shows: of a correction the one in the event's place, if there is one. */
export const verbOf = (act: Act, { correction }: Draft): Verb | null => (act === 'correct' ? (correction?.replacedBy ?? null) : act);

/** Acts that give the unit a name. */
const alwaysNamed: readonly Verb[] = ['rename', 'changeType', 'establish'];

function missingInVerb(verb: Verb, draft: Draft): Missing {
  const needsName = alwaysNamed.includes(verb) || (verb === 'merge' && draft.continuesId === null);
  return {
    ...(needsName && draft.naming.name.trim() === '' ? { naming: says.name } : {}),
    ...lackOfType(verb, draft),
    ...(verb === 'merge' && draft.others.length === 0 ? { others: says.others } : {}),
    ...(verb === 'reparent' && !draft.under ? { under: says.under } : {}),
    ...(verb === 'split' || verb === 'redraw' ? missingInParts(verb, draft) : {}),
  };
}

function lackOfType(verb: Verb, { naming, model }: Draft): Missing {
  if (verb === 'changeType') return naming.adminType === null ? { naming: says.type } : {};
  return verb === 'changeModel' && model === null ? { model: says.model } : {};
}

function missingInParts(verb: 'split' | 'redraw', draft: Draft): Missing {
  const isUnnamed = draft.parts.some(({ name }) => name.trim() === '');
  const isWrong = verb === 'split' && draft.parts.some(({ share }) => isNoShare(share));
  const pieces = verb === 'redraw' ? concernedIn(draft).flatMap(({ id }) => lackOf(draft, id) ?? [])[0] : undefined;
  return {
    ...(isWrong ? { parts: says.share } : {}),
    ...(isUnnamed ? { parts: says.parts } : {}),
    ...(pieces ? { pieces } : {}),
  };
}

/** What one unit of a redrawing lacks: it gives something unless it goes on, every piece has a place, and a share is one. */
export function lackOf(draft: Draft, unitId: string): Sentence | null {
  const keys = new Set(outcomesOf('redraw', draft).map(({ key }) => key));
  const own = draft.pieces.filter(({ fromId }) => fromId === unitId);
  if (own.some(({ extent, share }) => extent === 'PART' && isNoShare(share))) return says.share;
  const goesSomewhere = own.length > 0 || draft.goingOn.includes(unitId);
  return goesSomewhere && own.every(({ to }) => keys.has(to)) ? null : says.pieces;
}

const isNoShare = (share: string): boolean => share.trim() !== '' && parseShare(share) === null;

/** The text of the decision is told, or where it can be read. */
function lackOfText({ text, link }: Draft): Missing {
  if (text.trim() === '' && link.trim() === '') return { link: says.text };
  return isLink(link) ? {} : { link: says.link };
}

/** Nothing, or an address the browser can open. */
const isLink = (link: string): boolean => link.trim() === '' || (/^https?:\/\//i.test(link.trim()) && URL.canParse(link.trim()));

const says = {
  name: { vi: 'Hãy nêu tên.', en: 'Write the name.' },
  type: { vi: 'Hãy chọn loại.', en: 'Choose the type.' },
  model: { vi: 'Hãy chọn mô hình.', en: 'Choose how it is built.' },
  others: { vi: 'Hãy chọn ít nhất một đơn vị nữa.', en: 'Choose one more unit at least.' },
  under: { vi: 'Hãy chọn đơn vị cấp trên.', en: 'Choose the superior.' },
  parts: { vi: 'Hãy nêu tên từng phần.', en: 'Name each part.' },
  share: {
    vi: 'Tỷ lệ viết bằng số phần trăm, ví dụ 33,3; bỏ trống nếu chưa rõ.',
    en: 'Write a share in percent, as 33.3; leave it empty if it is not known.',
  },
  pieces: { vi: 'Hãy nêu đơn vị này chuyển về đâu.', en: 'Say where this unit goes.' },
  number: { vi: 'Hãy nêu số quyết định.', en: 'Write the number of the decision.' },
  issuer: { vi: 'Hãy nêu cơ quan ban hành.', en: 'Write who issued it.' },
  decidedOn: { vi: 'Hãy nêu ngày ban hành.', en: 'Write the day it was issued.' },
  text: { vi: 'Hãy nêu nội dung, hoặc liên kết tới văn bản.', en: 'Write what it says, or a link to the text.' },
  link: {
    vi: 'Hãy nhập địa chỉ bắt đầu bằng https://, hoặc bỏ trống.',
    en: 'Write an address that begins with https://, or leave it empty.',
  },
  reason: { vi: 'Hãy nêu điều ghi sai.', en: 'Say what was wrong.' },
} satisfies Record<string, Sentence>;
