import './causes.css';
import { useQuery } from 'urql';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { CauseFrequencyDocument, type CauseFrequencyQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { periodName } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, formatShare } from '../../../language/numbers.ts';
import { causeWords, headingWords } from '../../../language/support-words.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

/** How often each cause is found over the bases not above 60 % in the period (SUP-018). */
export function CausesPart({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const { period } = useMoment();
  const { view } = useView();
  const [{ data, error }, ask] = useQuery({
    query: CauseFrequencyDocument,
    variables: { period, unitId, provinceId: view.filter.provinceId },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.causeFrequency;
  const isInvented = data?.supportCases?.edges.some(({ node }) => isDemonstration(node.origin)) ?? false;
  if (found) return <Frequency found={found} period={period} isInvented={isInvented} />;
  return error ? (
    <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {say(failureOf(error))}
    </Notice>
  ) : (
    <Waiting />
  );
}

interface FrequencyProps {
  readonly found: NonNullable<CauseFrequencyQuery['causeFrequency']>;
  readonly period: string;
  readonly isInvented: boolean;
}

function Frequency({ found: { bases, withoutCause, causes }, period, isInvented }: FrequencyProps) {
  const say = useSay();
  const language = useLanguage();
  const most = causes[0]?.bases ?? 0;
  return (
    <section className="causes" aria-label={say({ vi: 'Tần suất nguyên nhân', en: 'How often each cause is found' })}>
      <p className="answer">
        <strong>{formatCount(bases, language)}</strong> {say({ vi: 'cơ sở chưa trên 60\u00A0%', en: 'bases not above 60%' })}{' '}
        <span className="answer-of">
          {say(periodName(period)).toLocaleLowerCase(language)}; {formatCount(withoutCause, language)}{' '}
          {say({ vi: 'cơ sở chưa xác định nguyên nhân', en: 'without a cause found yet' })}
        </span>
      </p>
      {isInvented && <DemonstrationMark />}
      {causes.length === 0 ? (
        <p className="quiet">{say({ vi: 'Chưa hồ sơ nào ghi nguyên nhân.', en: 'No case has a cause recorded yet.' })}</p>
      ) : (
        <table className="plain-table cause-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Nguyên nhân', en: 'Cause' })}</th>
              <th scope="col" className="number">
                {say({ vi: 'Cơ sở', en: 'Bases' })}
              </th>
              <th scope="col" className="number">
                {say({ vi: 'Tỷ lệ', en: 'Share' })}
              </th>
              <td className="cause-bars" />
            </tr>
          </thead>
          <tbody>
            {causes.map(({ cause, heading, bases: having }) => (
              <tr key={cause}>
                <th scope="row">
                  {say(causeWords[cause])}
                  <span className="quiet">{say(headingWords[heading])}</span>
                </th>
                <td className="number">{formatCount(having, language)}</td>
                <td className="number">{formatShare(having, bases, language)}</td>
                <td className="cause-bars">
                  <span style={{ inlineSize: `${(100 * having) / most}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="source">
        {say({
          vi: 'Một cơ sở có thể có nhiều nguyên nhân; tỷ lệ tính trên số cơ sở chưa trên 60\u00A0%.',
          en: 'A base may have several causes; shares are of the bases not above 60%.',
        })}
      </p>
    </section>
  );
}
