import type { Language, Sentence } from '@vwu/kit/language';
import type { Accounts } from './accounts.ts';
import { escapeHtml, renderPage } from './page.ts';

export interface SignInPage {
  readonly language: Language;
  readonly accounts: Accounts;
  /** The name tried before, when it did not fit. */
  readonly tried?: string | undefined;
}

const texts = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  demonstration: {
    vi: 'Tài khoản minh họa. Mật khẩu được in ra khi khởi động và lưu trong thư mục dữ liệu.',
    en: 'Demonstration accounts. Passwords are printed at the start and kept in the data folder.',
  },
  name: { vi: 'Tài khoản', en: 'Account' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  wrong: { vi: 'Tài khoản hoặc mật khẩu chưa đúng. Hãy nhập lại.', en: 'Account or password is not right. Enter them again.' },
} satisfies Record<string, Sentence>;

/** The form that asks who somebody is. */
export function renderSignIn({ language, accounts, tried }: SignInPage): string {
  const say = (key: keyof typeof texts) => escapeHtml(texts[key][language]);
  const users = accounts.users.map(({ id, label }) => `<li><code>${escapeHtml(id)}</code> ${escapeHtml(label)}</li>`).join('');
  return renderPage(
    language,
    texts.title,
    `${tried === undefined ? '' : `<p role="alert" class="wrong">${say('wrong')}</p>`}
  <form method="post">
    <label>${say('name')}<input name="name" autocomplete="username" required autofocus value="${escapeHtml(tried ?? '')}"></label>
    <label>${say('password')}<input name="password" type="password" autocomplete="current-password" required></label>
    <button>${say('title')}</button>
  </form>
  <p class="note">${say('demonstration')}</p>
  <ul>${users}</ul>`,
  );
}
