import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { WaitingDifficultiesDocument } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';

/** The difficulties that wait for the Standing Presidium, oldest first, each with the way to its case (SUP-037). */
export function DifficultiesPart({ isOpen }: { readonly isOpen: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const [{ data }] = useQuery({ query: WaitingDifficultiesDocument, requestPolicy: 'cache-and-network' });
  const waiting = data?.supportEscalations;
  if (!waiting || waiting.totalCount === 0) return null;
  return (
    <details className="difficulties" open={isOpen}>
      <summary>
        {say({ vi: 'Khó khăn chờ Thường trực Đoàn Chủ tịch trả lời', en: 'Difficulties that wait for the Standing Presidium' })} (
        {formatCount(waiting.totalCount, language)})
      </summary>
      <ul className="case-list">
        {waiting.edges.map(({ node: { id, escalatedOn, question, case: of } }) => (
          <li key={id}>
            <strong>{formatDate(escalatedOn, language)}</strong>{' '}
            {of && (
              <Link href={hrefOf({ caseId: of.id })}>
                {of.unit?.fullName ?? say({ vi: 'cơ sở ngoài phạm vi', en: 'a base outside your part' })}
              </Link>
            )}
            <span className="quiet">{question}</span>
          </li>
        ))}
      </ul>
      {waiting.edges.length < waiting.totalCount && (
        <p className="quiet">{say({ vi: 'Hiện những khó khăn chờ lâu nhất.', en: 'Those that have waited longest are shown.' })}</p>
      )}
    </details>
  );
}
