import type { FigureMethod, UnitPartsFragment } from '../../gql/graphql.ts';
import { periodName, shortPeriodName } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatRate, ratePoints } from '../../language/numbers.ts';
import { EstimateMark } from '../../ui/marks.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { Rate } from '../../ui/rate.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import { RateChart } from './rate-chart.tsx';
import { ReviewTable } from './review-table.tsx';
import { drawnReviews, operationalWords } from './reviews.ts';

type History = NonNullable<UnitPartsFragment['rateHistory']>;

interface RateHistorySectionProps {
  readonly history: UnitPartsFragment['rateHistory'];
  readonly reviews: UnitPartsFragment['statisticsReviews'];
  readonly outage: string | null;
}

/** The rate over the periods: one sentence, a drawing, and the same as a table; beside it what reviews found, told apart (F-3). */
export function RateHistorySection({ history, reviews: found, outage }: RateHistorySectionProps) {
  const say = useSay();
  const drawn = history?.filter(({ rate }) => ratePoints(rate) !== null) ?? [];
  const reviews = drawnReviews(found);
  const has = (method: FigureMethod) => drawn.some(({ rate }) => rate.provenance.method === method);
  return (
    <PanelSection title={say({ vi: 'Tỷ lệ qua các kỳ', en: 'Rate over the periods' })} isMissing={!history} outage={outage}>
      {drawn.length === 0 ? (
        <p className="quiet">{say({ vi: 'Chưa có kỳ nào có số liệu.', en: 'No period has figures yet.' })}</p>
      ) : (
        <>
          <p>
            <Change history={drawn} />
          </p>
          <RateChart history={drawn} reviews={reviews} />
          {reviews.length > 0 && (
            <p className="source">
              <span className="chart-key" aria-hidden="true">
                □
              </span>{' '}
              {say(operationalWords)}.
            </p>
          )}
          {has('DERIVED') && <p className="source">{say(restated)}</p>}
          {has('ESTIMATED') && <p className="source">{say(estimates)}</p>}
          <details className="table-twin">
            <summary>{say({ vi: 'Xem bảng số', en: 'As a table' })}</summary>
            <HistoryTable history={drawn} />
            {reviews.length > 0 && <ReviewTable reviews={reviews} />}
          </details>
        </>
      )}
    </PanelSection>
  );
}

const restated: Sentence = {
  vi: 'Trước khi thành lập: cộng từ các xã cũ, tính lại theo địa bàn ngày nay.',
  en: "Before it was formed: added up from the former communes, restated for today's area.",
};

const estimates: Sentence = {
  vi: 'Đoạn gạch chéo là ước tính: có xã cũ chia về nhiều nơi mà chưa rõ tỷ lệ.',
  en: 'What is hatched is estimated: a former commune was divided in unknown shares.',
};

function Change({ history }: { readonly history: History }) {
  const say = useSay();
  const language = useLanguage();
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return null;
  const of = ({ period, rate }: History[number]) => `${formatRate(rate, language)} (${say(shortPeriodName(period))})`;
  if (first === last) return of(last);
  const difference = (ratePoints(last.rate) ?? 0) - (ratePoints(first.rate) ?? 0);
  const verb = difference >= 0 ? { vi: 'Tăng', en: 'Up' } : { vi: 'Giảm', en: 'Down' };
  return `${say(verb)} ${say({ vi: 'từ', en: 'from' })} ${of(first)} ${say({ vi: 'đến', en: 'to' })} ${of(last)}.`;
}

function HistoryTable({ history }: { readonly history: History }) {
  const say = useSay();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Kỳ báo cáo', en: 'Period' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Tỷ lệ', en: 'Rate' })}
          </th>
          <th scope="col">{say({ vi: 'Trạng thái', en: 'Status' })}</th>
        </tr>
      </thead>
      <tbody>
        {history.toReversed().map(({ period, rate }) => (
          <tr key={period}>
            <th scope="row">{say(periodName(period))}</th>
            <td className="number">
              <EstimateMark method={rate.provenance.method} /> <Rate ratio={rate} />
            </td>
            <td>
              <StatusLabel status={rate.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
