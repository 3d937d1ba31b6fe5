import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useView } from '../../../address/use-view.ts';
import { MemberListDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import type { Person } from '../../../session/open-id.ts';
import { Notice } from '../../../ui/notice.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

/** The members of the reader's part of the Union, by name. */
export function ListPart({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view, change } = useView();
  const search = useCallback((text: string) => change({ unitSearch: text }, { replace: true }), [change]);
  if (!person.rights.includes('persons')) return <p className="nothing">{say(countsOnly)}</p>;
  return (
    <>
      <search className="member-filters">
        <SearchField
          label={say({ vi: 'Tìm hội viên theo tên', en: 'Search members by name' })}
          search={view.unitSearch}
          onSearch={search}
        />
      </search>
      <MemberTable search={view.unitSearch} />
    </>
  );
}

function MemberTable({ search }: { readonly search: string }) {
  const say = useSay();
  const language = useLanguage();
  const [{ data, error, fetching }, ask] = useQuery({
    query: MemberListDocument,
    variables: { filter: { search: search || undefined, isActive: true }, first: 100 },
    requestPolicy: 'cache-and-network',
  });
  const members = data?.members;
  if (error && !members)
    return (
      <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!members) return <Waiting />;
  if (members.totalCount === 0) return <p className="nothing">{say(nobody)}</p>;
  return (
    <table className="plain-table member-table" aria-busy={fetching}>
      <caption>
        {formatCount(members.totalCount, language)} {say({ vi: 'hội viên', en: 'members' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Họ và tên', en: 'Name' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Năm sinh', en: 'Born' })}
          </th>
          <th scope="col">{say({ vi: 'Nơi sinh hoạt', en: 'Belongs to' })}</th>
        </tr>
      </thead>
      <tbody>
        {members.edges.map(({ node: { id, fullName, birthYear, home } }) => (
          <tr key={id}>
            <th scope="row">{fullName ?? '—'}</th>
            <td className="number">{birthYear ?? '—'}</td>
            <td>{home?.fullName ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const countsOnly = {
  vi: 'Tài khoản của bạn không xem được hồ sơ từng hội viên.',
  en: 'Your account does not see the records of single members.',
};

const nobody = { vi: 'Không có hội viên nào khớp. Hãy bớt điều kiện.', en: 'No member fits. Ask for less.' };
