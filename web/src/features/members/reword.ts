import { categoryWords } from '../../language/member-words.ts';
import type { Reword } from '../command/refusals.ts';

/** The server says a group of the rate by its code; the page by its words. */
export const rewordMembers: Reword = ({ code }) => {
  if (code !== 'CATEGORY_OF_ANOTHER_KIND') return null;
  const { vi, en } = categoryWords.SPECIAL_BASE;
  return {
    vi: `Hội viên của tổ chức Hội cơ sở đặc thù thuộc nhóm «${vi}»; ở xã, phường thì không. Hãy chọn lại nhóm.`,
    en: `Members of a special base belong to the group «${en}», those of a commune do not. Choose the group again.`,
  };
};
