import type { HonoraryListChange, HonoraryListProgress, HonoraryListState, ListStandingFragment } from '../../gql/graphql.ts';
import type { Language, Sentence } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of lists of honorary members for the codes of the API. */
export const progressWords: Readonly<Record<HonoraryListProgress, Sentence>> = {
  NEVER_SENT: two('chưa gửi lần nào', 'never sent'),
  RETURNED: two('bị trả lại, chưa gửi lại', 'returned, not sent again'),
  CHANGED: two('sổ đã thay đổi, cần gửi lại', 'book has changed, to be sent again'),
  WAITING: two('đã gửi, chờ tiếp nhận', 'sent, waits'),
  IN_ORDER: two('đã tiếp nhận', 'acknowledged'),
  NOBODY: two('chưa có hội viên danh dự', 'nobody yet'),
};

export const sentWords: Readonly<Record<HonoraryListState, Sentence>> = {
  SENT: two('chờ tiếp nhận', 'waits'),
  ACKNOWLEDGED: two('đã tiếp nhận', 'acknowledged'),
  RETURNED: two('trả lại', 'returned'),
};

export const changeWords: Readonly<Record<HonoraryListChange, Sentence>> = {
  ADDED: two('mới', 'new'),
  STATE_CHANGED: two('đổi trạng thái', 'other state'),
  REMOVED: two('không còn trong sổ', 'no longer in the book'),
};

/** Whether there is something to send: a book nobody has been sent of, one that says other than the last list, or a list that came back. */
export const isToBeSent = ({ progress, hasChanged }: Pick<ListStandingFragment, 'progress' | 'hasChanged'>): boolean =>
  hasChanged || progress === 'NEVER_SENT' || progress === 'RETURNED';

/** How many are on a list, or in a book: «12 người, 1 đã thôi». */
export function peopleIn({ recognised, ended }: { readonly recognised: number; readonly ended: number }, language: Language): Sentence {
  const people = formatCount(recognised, language);
  const over = formatCount(ended, language);
  return ended === 0
    ? two(`${people} người`, recognised === 1 ? '1 person' : `${people} people`)
    : two(`${people} người, ${over} đã thôi`, `${people} ${recognised === 1 ? 'person' : 'people'}, ${over} ended`);
}

type Changes = Pick<ListStandingFragment, 'added' | 'stateChanged' | 'removed'>;

/** What is other than on the last list; null where nothing is. */
export function changesOf({ added, stateChanged, removed }: Changes, language: Language): Sentence | null {
  const counted = [
    [added, changeWords.ADDED],
    [stateChanged, changeWords.STATE_CHANGED],
    [removed, changeWords.REMOVED],
  ] as const;
  const told = counted.filter(([count]) => count > 0).map(([count, words]) => [formatCount(count, language), words] as const);
  if (told.length === 0) return null;
  return two(told.map(([count, { vi }]) => `${count} ${vi}`).join(', '), told.map(([count, { en }]) => `${count} ${en}`).join(', '));
}
