import { lazy, Suspense } from 'react';
import { type Sentence, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { Waiting } from '../../ui/waiting.tsx';

/** The editor is large: it comes to those who may use it, when they come here. */
const Workbench = lazy(() => import('./workbench.tsx').then(({ Workbench: place }) => ({ default: place })));

/** Questions in one's own words, for those who may ask them (decision 8); to others, who that is. */
export function WorkbenchPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const title = say({ vi: 'Truy vấn', en: 'Workbench' });
  usePageTitle(title);
  const mayAsk = person.rights.includes('query:free');
  return (
    <main id="content" className="page workbench-page">
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      {mayAsk ? (
        <Suspense fallback={<Waiting />}>
          <Workbench person={person} />
        </Suspense>
      ) : (
        <p className="nothing">{say(forAnalysts)}</p>
      )}
    </main>
  );
}

const forAnalysts: Sentence = {
  vi: 'Chỉ chuyên viên phân tích của Trung ương Hội tự đặt câu hỏi được ở đây. Tài khoản của bạn xem số liệu ở các trang khác; cần số liệu chưa có trang nào, hãy đề nghị Ban Tổ chức Trung ương Hội.',
  en: 'Only analysts of the Central Union ask questions of their own here. Your account reads the other pages; for figures that none of them has, ask the Organisation Department of the Central Union.',
};
