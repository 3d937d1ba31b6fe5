import './about.css';
import { useLanguage, useSay } from '../../language/language.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { statements } from './values.ts';

/** What the Union says of itself and of its cadres, word for word (ORG-040). */
export function AboutPage() {
  const say = useSay();
  const language = useLanguage();
  const title = say({ vi: 'Giới thiệu', en: 'About' });
  usePageTitle(title);
  return (
    <main id="content" className="page about-page">
      <h1>{title}</h1>
      {statements.map(({ title: name, verbatim, inEnglish, source }) => (
        <section key={verbatim}>
          <h2>{say(name)}</h2>
          <blockquote lang="vi">{verbatim}</blockquote>
          {language === 'en' && <p>{inEnglish}</p>}
          <p className="about-source">{say(source)}</p>
        </section>
      ))}
    </main>
  );
}
