import './public-page.css';
import { type FormEvent, useEffect, useState } from 'react';
import { go, useAddress } from '../../address/address.ts';
import { LanguageSwitch } from '../../frame/language-switch.tsx';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { publicPath } from '../../public-path.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { levelWords } from './honorary-words.ts';
import { type PublicAnswer, readPublicList } from './read-public-list.ts';

/** The public list of honorary members (HON-022): without a sign-in; what is looked for stands in the address. */
export function PublicPage() {
  const say = useSay();
  const { search } = useAddress();
  const query = new URLSearchParams(search);
  const [province, name] = [query.get('province') ?? '', query.get('q') ?? ''];
  usePageTitle(say(title));
  return (
    <div className="public-page">
      <header className="public-head">
        <p>{say({ vi: 'Hội Liên hiệp Phụ nữ Việt Nam', en: "Vietnam Women's Union" })}</p>
        <LanguageSwitch />
      </header>
      <main id="content">
        <h1>{say(title)}</h1>
        <PublicList key={`${province} ${name}`} province={province} name={name} />
      </main>
    </div>
  );
}

interface Looked {
  readonly province: string;
  readonly name: string;
}

function PublicList({ province, name }: Looked) {
  const say = useSay();
  const [answers, put] = useState<readonly PublicAnswer[]>([]);
  const [hasFailed, failed] = useState(false);
  const after = answers.at(-1)?.list.pageInfo.endCursor ?? null;
  const more = (cursor: string | null) =>
    readPublicList({ province, search: name, after: cursor }).then(
      (answer) => put((known) => (cursor === null ? [answer] : [...known, answer])),
      () => failed(true),
    );
  useEffect(() => {
    let isWanted = true;
    readPublicList({ province, search: name, after: null }).then(
      (answer) => isWanted && put([answer]),
      () => isWanted && failed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [province, name]);
  const [first] = answers;
  const retry = () => {
    failed(false);
    void more(null);
  };
  return (
    <>
      <Filters province={province} name={name} provinces={first?.provinces ?? []} />
      {hasFailed && (
        <Notice kind="error" onRetry={retry}>
          {say({ vi: 'Chưa đọc được danh sách. Hãy thử lại sau ít phút.', en: 'The list cannot be read. Try again in a few minutes.' })}
        </Notice>
      )}
      {!first && !hasFailed && <Waiting />}
      {first && <Names answers={answers} />}
      {answers.at(-1)?.list.pageInfo.hasNextPage && (
        <button type="button" className="button" onClick={() => void more(after)}>
          {say({ vi: 'Xem thêm', en: 'Show more' })}
        </button>
      )}
    </>
  );
}

function Filters({ province, name, provinces }: Looked & { readonly provinces: PublicAnswer['provinces'] }) {
  const say = useSay();
  const language = useLanguage();
  const [typed, type] = useState(name);
  const look = (chosen: Looked) => {
    const query = new URLSearchParams(
      Object.entries({ province: chosen.province, q: chosen.name.trim() }).filter(([, value]) => value !== ''),
    );
    go(`${publicPath}?${query}`, { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look({ province, name: typed });
  };
  return (
    <form className="public-filters" onSubmit={submit}>
      <label className="field">
        {say({ vi: 'Tỉnh, thành phố', en: 'Province' })}
        <select value={province} onChange={({ target }) => look({ province: target.value, name: typed })}>
          <option value="">{say({ vi: 'Cả nước', en: 'The whole country' })}</option>
          {provinces.map(({ id, name: called, count }) => (
            <option key={id} value={id}>
              {called} ({formatCount(count, language)})
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say({ vi: 'Họ và tên', en: 'Name' })}
        <input type="search" value={typed} onChange={({ target }) => type(target.value)} />
      </label>
      <button type="submit" className="button">
        {say({ vi: 'Tìm', en: 'Search' })}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {say({ vi: 'In', en: 'Print' })}
      </button>
    </form>
  );
}

function Names({ answers }: { readonly answers: readonly PublicAnswer[] }) {
  const say = useSay();
  const language = useLanguage();
  const named = answers.flatMap(({ list }) => list.edges.map(({ node }) => node));
  const total = answers[0]?.list.totalCount ?? 0;
  if (total === 0) return <p className="nothing">{say({ vi: 'Không có ai khớp.', en: 'Nobody fits.' })}</p>;
  return (
    <>
      {named.some(({ isDemonstration }) => isDemonstration) && <DemonstrationMark />}
      <table className="plain-table public-table">
        <caption>
          {formatCount(total, language)} {say({ vi: 'hội viên danh dự', en: total === 1 ? 'honorary member' : 'honorary members' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Họ và tên', en: 'Name' })}</th>
            <th scope="col">{say({ vi: 'Cấp công nhận', en: 'Level' })}</th>
            <th scope="col">{say({ vi: 'Đơn vị công nhận', en: 'Recognised by' })}</th>
            <th scope="col">{say({ vi: 'Ngày công nhận', en: 'On' })}</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ name, level, recognisedBy, province, recognisedOn }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{say(levelWords[level])}</td>
              <td>{province === null || province === recognisedBy ? recognisedBy : `${recognisedBy}, ${province}`}</td>
              <td>{formatDate(recognisedOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const title = { vi: 'Hội viên danh dự', en: 'Honorary members' };
