import type { Language, Sentence } from '@vwu/kit/language';

const union: Sentence = { vi: 'Nền tảng dữ liệu Hội Liên hiệp Phụ nữ Việt Nam', en: "Data platform of the Vietnam Women's Union" };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes a text safe inside an element and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

/** Headers of every page: nothing is loaded, nothing frames it, nobody keeps it. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

/** One page of the provider: plain HTML, no script. `content` is HTML already. */
export const renderPage = (language: Language, title: Sentence, content: string): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title[language])}</title>
<style>${css}</style>
<main>
  <p class="union">${escapeHtml(union[language])}</p>
  <h1>${escapeHtml(title[language])}</h1>
  ${content}
</main>
</html>`;

const css = `
:root { color-scheme: light dark; --accent: #a8124f; --edge: #8886; }
body { margin: 0; font: 16px/1.5 "Be Vietnam Pro", system-ui, sans-serif; min-height: 100vh; display: grid; place-items: center; }
main { width: min(26rem, 100vw - 32px); padding: 32px 0; }
h1 { margin: 0 0 24px; font-size: 1.5rem; }
.union { margin: 0; color: var(--accent); font-weight: 600; }
form { display: grid; gap: 16px; }
label { display: grid; gap: 4px; font-weight: 500; }
input { font: inherit; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 6px; background: transparent; color: inherit; }
input:focus-visible, button:focus-visible, .button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button, .button { font: inherit; font-weight: 600; padding: 10px 12px; border: 0; border-radius: 6px; background: var(--accent); color: #fff; cursor: pointer; }
.button { display: inline-block; text-decoration: none; }
.wrong { color: #c01c28; font-weight: 500; }
.note { margin: 32px 0 8px; font-size: .875rem; }
ul { margin: 0; padding-left: 20px; font-size: .875rem; }
@media (prefers-color-scheme: dark) { :root { --accent: #f0629a; } button, .button { color: #1b0b12; } .wrong { color: #ff8a8f; } }
`;
