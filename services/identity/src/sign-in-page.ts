import type { Language, Sentence } from '@vwu/kit/language';
import type { Accounts } from './accounts.ts';

export interface SignInPage {
  readonly language: Language;
  readonly accounts: Accounts;
  /** The name tried before, when it did not fit. */
  readonly tried?: string;
}

const texts = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  union: { vi: 'Nền tảng dữ liệu Hội Liên hiệp Phụ nữ Việt Nam', en: "Data platform of the Vietnam Women's Union" },
  demonstration: {
    vi: 'Tài khoản minh họa. Mật khẩu được in ra khi khởi động và lưu trong thư mục dữ liệu.',
    en: 'Demonstration accounts. Passwords are printed at the start and kept in the data folder.',
  },
  name: { vi: 'Tài khoản', en: 'Account' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  wrong: { vi: 'Tài khoản hoặc mật khẩu chưa đúng. Hãy nhập lại.', en: 'Account or password is not right. Enter them again.' },
} satisfies Record<string, Sentence>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

/** The one page of the provider: plain HTML, no script. */
export function renderSignIn({ language, accounts, tried }: SignInPage): string {
  const say = (key: keyof typeof texts) => escapeHtml(texts[key][language]);
  const users = accounts.users.map(({ id, label }) => `<li><code>${escapeHtml(id)}</code> ${escapeHtml(label)}</li>`).join('');
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<style>${css}</style>
<main>
  <p class="union">${say('union')}</p>
  <h1>${say('title')}</h1>
  ${tried === undefined ? '' : `<p role="alert" class="wrong">${say('wrong')}</p>`}
  <form method="post">
    <label>${say('name')}<input name="name" autocomplete="username" required autofocus value="${escapeHtml(tried ?? '')}"></label>
    <label>${say('password')}<input name="password" type="password" autocomplete="current-password" required></label>
    <button>${say('title')}</button>
  </form>
  <p class="note">${say('demonstration')}</p>
  <ul>${users}</ul>
</main>
</html>`;
}

const css = `
:root { color-scheme: light dark; --accent: #a8124f; --edge: #8886; }
body { margin: 0; font: 16px/1.5 "Be Vietnam Pro", system-ui, sans-serif; min-height: 100vh; display: grid; place-items: center; }
main { width: min(26rem, 100vw - 32px); padding: 32px 0; }
h1 { margin: 0 0 24px; font-size: 1.5rem; }
.union { margin: 0; color: var(--accent); font-weight: 600; }
form { display: grid; gap: 16px; }
label { display: grid; gap: 4px; font-weight: 500; }
input { font: inherit; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 6px; background: transparent; color: inherit; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button { font: inherit; font-weight: 600; padding: 10px 12px; border: 0; border-radius: 6px; background: var(--accent); color: #fff; cursor: pointer; }
.wrong { color: #c01c28; font-weight: 500; }
.note { margin: 32px 0 8px; font-size: .875rem; }
ul { margin: 0; padding-left: 20px; font-size: .875rem; }
@media (prefers-color-scheme: dark) { :root { --accent: #f0629a; } button { color: #1b0b12; } .wrong { color: #ff8a8f; } }
`;
