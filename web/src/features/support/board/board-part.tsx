import { type CombinedError, useQuery } from 'urql';
import { useMoment } from '../../../address/moment.tsx';
import { SupportBoardDocument, type SupportBoardQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { columnsOf } from './board.ts';
import { BoardView } from './board-view.tsx';

/** The board of a unit as it was asked for last, and the way to ask again. */
export function useBoard(unitId: string, isPaused: boolean) {
  const { period, asOf } = useMoment();
  const [{ data, error, fetching }, ask] = useQuery({
    query: SupportBoardDocument,
    variables: { unitId, period, asOf },
    requestPolicy: 'cache-and-network',
    pause: isPaused,
  });
  return { data, error, isBusy: fetching, again: () => ask({ requestPolicy: 'network-only' }) };
}

/** So many of those raised above 60 % are shown. */
const shownClosed = 10;

/** Every open case, and the latest of those that were raised; what stands at bases that have ended went on in others. */
const cardsOf = (data: SupportBoardQuery | undefined) => [
  ...(data?.supportCases?.edges ?? []).map(({ node }) => node),
  ...(data?.closed?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ unit }) => unit?.status === 'ACTIVE')
    .slice(0, shownClosed),
];

const closedTotalOf = ({ unit, closed }: SupportBoardQuery): number =>
  unit?.supportStates?.find(({ state }) => state === 'CLOSED_MET')?.cases ?? closed?.totalCount ?? 0;

interface BoardPartProps {
  readonly data: SupportBoardQuery | undefined;
  readonly error: CombinedError | undefined;
  readonly isBusy: boolean;
  readonly openId: string | null;
  readonly onRetry: () => void;
}

/** How many cases are open, and whether what is shown is invented. */
export function BoardCount({ data }: { readonly data: SupportBoardQuery | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const open = data?.supportCases;
  return (
    <>
      {open && (
        <p className="list-count">
          {formatCount(open.totalCount, language)} {say({ vi: 'hồ sơ đang mở', en: open.totalCount === 1 ? 'open case' : 'open cases' })}
        </p>
      )}
      {cardsOf(data).some(({ origin }) => isDemonstration(origin)) && <DemonstrationMark />}
    </>
  );
}

/** The board in each of its states: on its way, failed, empty, there, or there without the part of a service. */
export function BoardPart({ data, error, isBusy, openId, onRetry }: BoardPartProps) {
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
      <BoardView columns={columnsOf(cards)} closedTotal={closedTotalOf(data)} isBusy={isBusy} openId={openId} />
    </>
  );
}

const nobody = {
  vi: 'Không có cơ sở nào cần hỗ trợ: số liệu các kỳ đã khóa đều trên 60\u00A0%.',
  en: 'No base needs support: all locked figures are above 60%.',
};

const firstOnly = (count: number) => ({
  vi: `Hiện ${count} hồ sơ, cơ sở đặc biệt khó khăn trước, rồi mở lâu nhất. Hãy chọn một tỉnh để xem đủ.`,
  en: `${count} cases are shown, special difficulty first, then those open longest. Choose a province to see all.`,
});
