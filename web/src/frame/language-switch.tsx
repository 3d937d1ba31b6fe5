import { language, useLanguage, useSay } from '../language/language.ts';

/** Each language is offered in itself. */
export function LanguageSwitch() {
  const say = useSay();
  const current = useLanguage();
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{say({ vi: 'Ngôn ngữ', en: 'Language' })}</legend>
      <button type="button" lang="vi" title="Tiếng Việt" aria-pressed={current === 'vi'} onClick={() => language.set('vi')}>
        VI
      </button>
      <button type="button" lang="en" title="English" aria-pressed={current === 'en'} onClick={() => language.set('en')}>
        EN
      </button>
    </fieldset>
  );
}
