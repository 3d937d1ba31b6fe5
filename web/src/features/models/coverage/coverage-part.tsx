import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { noFilter, nothingOpen } from '../../../address/view.ts';
import { BasesWithoutModelDocument, ModelCoverageDocument, type ModelCoverageQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, formatShare } from '../../../language/numbers.ts';
import { DemonstrationMark } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

/** How many bases run a model for a group hard to gather, by province, and those that run none yet (F23, SUP-029, MOD-018). */
export function CoveragePart() {
  const say = useSay();
  const { asOf } = useMoment();
  const [{ data, error }, ask] = useQuery({ query: ModelCoverageDocument, variables: { asOf }, requestPolicy: 'cache-and-network' });
  const rows = data?.modelCoverage;
  if (!rows)
    return error ? (
      <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {say(failureOf(error))}
      </Notice>
    ) : (
      <Waiting />
    );
  return (
    <div className="coverage">
      <Covered rows={rows} />
      <Without />
    </div>
  );
}

function Covered({ rows }: { readonly rows: NonNullable<ModelCoverageQuery['modelCoverage']> }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf, view } = useView();
  const sum = (field: 'numerator' | 'denominator') => rows.reduce((total, row) => total + row[field], 0);
  const [having, all] = [sum('numerator'), sum('denominator')];
  return (
    <section aria-label={say({ vi: 'Độ phủ theo tỉnh', en: 'Coverage by province' })}>
      <p className="answer">
        <strong>{formatShare(having, all, language) ?? '—'}</strong>{' '}
        <span className="answer-of">
          {formatCount(having, language)} / {formatCount(all, language)}{' '}
          {say({ vi: 'cơ sở có mô hình tập hợp', en: 'bases run a model of gathering' })}
        </span>
      </p>
      {rows.some(({ demonstration }) => demonstration) && <DemonstrationMark isShort />}
      {rows.length > 1 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Tỉnh, thành', en: 'Province' })}</th>
              <th scope="col" className="number">
                {say({ vi: 'Có mô hình', en: 'With a model' })}
              </th>
              <th scope="col" className="number">
                {say({ vi: 'Cơ sở', en: 'Bases' })}
              </th>
              <th scope="col" className="number">
                {say({ vi: 'Tỷ lệ', en: 'Share' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, numerator, denominator }) => (
              <tr key={unit?.id} data-open={unit?.id === view.filter.provinceId}>
                <th scope="row">{unit && <Link href={hrefOf({ filter: { ...noFilter, provinceId: unit.id } })}>{unit.fullName}</Link>}</th>
                <td className="number">{formatCount(numerator, language)}</td>
                <td className="number">{formatCount(denominator, language)}</td>
                <td className="number">{formatShare(numerator, denominator, language) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Without() {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { view, hrefOf } = useView();
  const [{ data, error }] = useQuery({
    query: BasesWithoutModelDocument,
    variables: { within: view.filter.provinceId, asOf },
    requestPolicy: 'cache-and-network',
  });
  const bases = data?.basesWithoutModel;
  return (
    <section className="panel-section" aria-label={say({ vi: 'Cơ sở chưa có mô hình', en: 'Bases without a model' })}>
      <h2>
        {say({ vi: 'Cơ sở chưa có mô hình', en: 'Bases without a model' })}
        {bases && ` (${formatCount(bases.totalCount, language)})`}
      </h2>
      {error && !bases && <Notice kind="missing">{say(failureOf(error))}</Notice>}
      {!bases && !error && <span className="skeleton" aria-hidden="true" />}
      {bases?.totalCount === 0 && <p className="quiet">{say({ vi: 'Cơ sở nào cũng có.', en: 'Every base runs one.' })}</p>}
      <ul className="without-list">
        {bases?.edges.map(({ node }) => (
          <li key={node.id}>
            <Link href={hrefOf({ ...nothingOpen, baseId: node.id }, '/bases')}>{node.fullName}</Link>{' '}
            <span className="quiet">{node.parent?.fullName}</span>
          </li>
        ))}
      </ul>
      {bases?.pageInfo.hasNextPage && (
        <p className="quiet">
          {say({ vi: 'Hiện 100 cơ sở đầu; hãy chọn một tỉnh để xem đủ.', en: 'The first 100 are shown; choose a province to see all.' })}
        </p>
      )}
    </section>
  );
}
