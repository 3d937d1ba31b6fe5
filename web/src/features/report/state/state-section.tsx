import './state.css';
import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { nothingOpen } from '../../../address/view.ts';
import { ReportStateBelowDocument, ReportStateDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { Notice } from '../../../ui/notice.tsx';
import { BaseState } from './base-state.tsx';
import { RecordOpener } from './record-opener.tsx';

export interface StateSectionProps {
  readonly unitId: string;
  readonly period: string;
  readonly mayRecord: boolean;
  readonly mayAdjust: boolean;
  /** Something was recorded by which the figures of the page follow. */
  readonly onChanged: () => void;
}

/** Where the report stands: of a base who did what to it, and what was locked beside what it is now (D8); above it how many. */
export function StateSection({ isBase, ...props }: StateSectionProps & { readonly isBase: boolean }) {
  const say = useSay();
  return (
    <section className="report-state">
      <h2>{say({ vi: 'Trạng thái báo cáo', en: 'Where the report stands' })}</h2>
      {isBase ? <OfBase {...props} /> : <OfBases {...props} />}
    </section>
  );
}

function OfBase({ unitId, period, mayRecord, mayAdjust, onChanged }: StateSectionProps) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery({
    query: ReportStateDocument,
    variables: { unitId, period },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const report = data?.unit?.id === unitId ? data.unit.periodReport : null;
  if (error && !report)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!data) return <span className="skeleton" aria-hidden="true" />;
  const changed = () => {
    again();
    onChanged();
  };
  if (!report)
    return (
      <>
        <p className="quiet">{say(noReport)}</p>
        {mayRecord && data.unit?.gatheringTargetApplies === false && (
          <p className="no-print">
            <RecordOpener unitId={unitId} period={period} onChanged={changed} />
          </p>
        )}
      </>
    );
  return (
    <BaseState
      report={report}
      unit={{ id: unitId, name: data.unit?.fullName ?? '' }}
      period={period}
      mayRecord={mayRecord}
      mayAdjust={mayAdjust}
      onChanged={changed}
    />
  );
}

function OfBases({ unitId, period }: StateSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const [{ data, error }, ask] = useQuery({
    query: ReportStateBelowDocument,
    variables: { unitId, period },
    requestPolicy: 'cache-and-network',
  });
  const progress = data?.unit?.id === unitId ? data.unit.reportProgress : null;
  if (error && !progress)
    return (
      <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!progress) return <span className="skeleton" aria-hidden="true" />;
  const many = (count: number) => formatCount(count, language);
  const { expected, reported, accepted, locked, adjusted, missing, returned } = progress;
  const facts = [
    { name: { vi: 'Cơ sở đã báo cáo', en: 'Bases that reported' }, value: `${many(reported)} / ${many(expected)}` },
    { name: { vi: 'Thiếu báo cáo', en: 'Missing' }, value: many(missing) },
    { name: { vi: 'Trả lại để sửa', en: 'Returned' }, value: many(returned) },
    { name: { vi: 'Đã chấp nhận', en: 'Accepted' }, value: many(accepted) },
    { name: { vi: 'Đã khóa', en: 'Locked' }, value: many(locked) },
    { name: { vi: 'Có điều chỉnh sau khi khóa', en: 'Adjusted since' }, value: many(adjusted) },
  ];
  return (
    <>
      <dl className="state-facts">
        {facts.map(({ name, value }) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <Link className="no-print" href={hrefOf({ ...nothingOpen, unitId }, '/reports')}>
        {say({ vi: 'Xem từng cơ sở', en: 'See base by base' })}
      </Link>
    </>
  );
}

const noReport: Sentence = {
  vi: 'Đơn vị này không lập báo cáo kỳ riêng: số liệu của cơ sở đặc thù nằm trong báo cáo của xã, phường nơi hội viên cư trú.',
  en: 'This unit makes no report of its own: what a special base has stands in the reports of the communes its members live in.',
};
