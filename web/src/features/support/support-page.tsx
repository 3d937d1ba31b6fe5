import './support.css';
import { type CombinedError, useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { SupportBoardDocument, type SupportBoardQuery, SupportProvincesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { columnsOf } from './board.ts';
import { BoardView } from './board-view.tsx';
import { CasePanel } from './case-panel.tsx';

/** The support of the bases not above 60 % of a province: where each stands, and beside it one case. */
export function SupportPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { period, asOf } = useMoment();
  const { view, change } = useView();
  const { caseId } = view;
  const unitId = view.filter.provinceId ?? person.unitId;
  usePageTitle(say({ vi: 'Hỗ trợ', en: 'Support' }));
  const [{ data, error, fetching }, ask] = useQuery({
    query: SupportBoardDocument,
    variables: { unitId, period, asOf },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const open = data?.supportCases;
  return (
    <div className="bases" data-panel={caseId !== null}>
      <main id="content" className="page support-page" inert={caseId !== null && isPhone}>
        <header className="page-head">
          <h1>{say({ vi: 'Hỗ trợ cơ sở chưa trên 60\u00A0%', en: 'Support of bases not above 60%' })}</h1>
          {open && (
            <p className="list-count">
              {formatCount(open.totalCount, language)} {say({ vi: 'hồ sơ đang mở', en: 'open cases' })}
            </p>
          )}
          {cardsOf(data).some(({ origin }) => isDemonstration(origin)) && <DemonstrationMark />}
          <ProvinceChoice />
        </header>
        <Board data={data} error={error} isBusy={fetching} openId={caseId} onRetry={again} />
      </main>
      {caseId !== null && (
        <CasePanel key={caseId} caseId={caseId} person={person} onClose={() => change({ caseId: null })} onChanged={again} />
      )}
    </div>
  );
}

const cardsOf = (data: SupportBoardQuery | undefined) =>
  [...(data?.supportCases?.edges ?? []), ...(data?.closed?.edges ?? [])].map(({ node }) => node);

interface BoardProps {
  readonly data: SupportBoardQuery | undefined;
  readonly error: CombinedError | undefined;
  readonly isBusy: boolean;
  readonly openId: string | null;
  readonly onRetry: () => void;
}

/** The board in each of its states: on its way, failed, empty, there, or there without the part of a service. */
function Board({ data, error, isBusy, openId, onRetry }: BoardProps) {
  const say = useSay();
  const open = data?.supportCases;
  const cards = cardsOf(data);
  if (!open)
    return error ? (
      <Notice kind="error" onRetry={onRetry}>
        {say(failureOf(error))}
      </Notice>
    ) : (
      <Waiting />
    );
  if (cards.length === 0) return <p className="nothing">{say(nobody)}</p>;
  return (
    <>
      {error && <Notice kind="missing">{say(failureOf(error))}</Notice>}
      {open.pageInfo.hasNextPage && <p className="quiet">{say(firstOnly(open.edges.length))}</p>}
      <BoardView columns={columnsOf(cards)} closedTotal={data.closed?.totalCount ?? 0} isBusy={isBusy} openId={openId} />
    </>
  );
}

const nobody = {
  vi: 'Không có cơ sở nào cần hỗ trợ: số liệu các kỳ đã chốt đều trên 60\u00A0%.',
  en: 'No base needs support: all locked figures are above 60%.',
};

const firstOnly = (count: number) => ({
  vi: `Hiện ${count} hồ sơ mở lâu nhất. Hãy chọn một tỉnh để xem đủ.`,
  en: `The ${count} cases open longest are shown. Choose a province to see all.`,
});

/** One province of those the reader sees; nothing to choose where there is only one. */
function ProvinceChoice() {
  const say = useSay();
  const { asOf } = useMoment();
  const { view, narrow } = useView();
  const [{ data }] = useQuery({ query: SupportProvincesDocument, variables: { asOf } });
  const provinces = data?.units?.edges.map(({ node }) => node) ?? [];
  if (provinces.length < 2) return null;
  return (
    <label className="field province-choice">
      {say({ vi: 'Tỉnh, thành', en: 'Province' })}
      <select value={view.filter.provinceId ?? ''} onChange={({ target }) => narrow({ provinceId: target.value || null })}>
        <option value="">{say({ vi: 'tất cả', en: 'all' })}</option>
        {provinces.map(({ id, fullName }) => (
          <option key={id} value={id}>
            {fullName}
          </option>
        ))}
      </select>
    </label>
  );
}
