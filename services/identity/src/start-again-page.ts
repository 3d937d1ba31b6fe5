import type { Language, Sentence } from '@vwu/kit/language';
import { errors } from 'oidc-provider';
import { escapeHtml, renderPage } from './page.ts';

export interface StartAgainPage {
  readonly language: Language;
  /** Why signing in cannot go on. */
  readonly error: Error;
  /** Address of the web page, where signing in begins. */
  readonly home: string;
}

const reasons = {
  expired: {
    title: { vi: 'Phiên đăng nhập đã hết hạn', en: 'The sign-in has expired' },
    text: {
      vi: 'Trang đăng nhập này đã quá hạn hoặc không còn dùng được. Hãy mở lại trang web và đăng nhập lại từ đầu.',
      en: 'This sign-in page is too old or can no longer be used. Go back to the web page and start again.',
    },
  },
  refused: {
    title: { vi: 'Không đăng nhập được', en: 'Signing in is not possible' },
    text: {
      vi: 'Yêu cầu đăng nhập chưa đúng. Hãy mở lại trang web và đăng nhập lại từ đầu.',
      en: 'The request to sign in is not right. Go back to the web page and start again.',
    },
  },
} satisfies Record<string, { title: Sentence; text: Sentence }>;

const back: Sentence = { vi: 'Về trang web', en: 'Back to the web page' };

/** What somebody sees whose sign-in cannot go on: why, and the way back to where it begins. Nothing of the error itself. */
export function renderStartAgain({ language, error, home }: StartAgainPage): string {
  const { title, text } = error instanceof errors.SessionNotFound ? reasons.expired : reasons.refused;
  const link = `<a class="button" href="${escapeHtml(home)}">${escapeHtml(back[language])}</a>`;
  return renderPage(language, title, `<p role="alert">${escapeHtml(text[language])}</p>\n  <p>${link}</p>`);
}
