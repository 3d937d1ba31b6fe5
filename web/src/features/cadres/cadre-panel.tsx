import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { CadreCareerDocument, type CadreCareerQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { employmentWords, roleWords, titleWords } from '../../language/words.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { UnitLink } from './unit-link.tsx';

type Career = NonNullable<CadreCareerQuery['cadre']>;

interface CadrePanelProps {
  readonly cadreId: string;
  readonly onClose: () => void;
}

/** One cadre through time: what she has held, and which bases she has mentored. */
export function CadrePanel({ cadreId, onClose }: CadrePanelProps) {
  const say = useSay();
  const [{ data, error, fetching }, ask] = useQuery({
    query: CadreCareerDocument,
    variables: { id: cadreId },
    requestPolicy: 'cache-and-network',
  });
  const cadre = data?.cadre?.id === cadreId ? data.cadre : null;
  return (
    <Panel name={cadre?.fullName ?? say({ vi: 'Cán bộ', en: 'Cadre' })} isBusy={fetching && !cadre} onClose={onClose}>
      {error && !cadre && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!error && !fetching && !cadre && <Notice kind="note">{say(nobody)}</Notice>}
      {isDemonstration(cadre?.origin) && <DemonstrationMark isShort />}
      {cadre && <Positions positions={cadre.positions} />}
      {cadre && <Assignments assignments={cadre.mentorAssignments} />}
    </Panel>
  );
}

const nobody = {
  vi: 'Không có cán bộ này trong phạm vi của bạn.',
  en: 'There is no such cadre within your part of the Union.',
};

function Positions({ positions }: Pick<Career, 'positions'>) {
  const say = useSay();
  return (
    <PanelSection title={say({ vi: 'Chức vụ', en: 'Positions' })}>
      {positions.length === 0 && <p className="quiet">{say({ vi: 'Chưa ghi nhận chức vụ nào.', en: 'No position is recorded.' })}</p>}
      <ul className="career">
        {positions.map(({ id, title, employment, from, to, unit }) => (
          <Span key={id} from={from} to={to}>
            <strong>{say(titleWords[title])}</strong>, {say(employmentWords[employment])}
            <span className="career-unit">
              <UnitLink unit={unit} />
            </span>
          </Span>
        ))}
      </ul>
    </PanelSection>
  );
}

function Assignments({ assignments }: { readonly assignments: Career['mentorAssignments'] }) {
  const say = useSay();
  return (
    <PanelSection title={say({ vi: 'Kèm cặp cơ sở', en: 'Bases mentored' })}>
      {assignments.length === 0 && (
        <p className="quiet">{say({ vi: 'Chưa được phân công kèm cặp cơ sở nào.', en: 'Has not been assigned to mentor a base.' })}</p>
      )}
      <ul className="career">
        {assignments.map(({ id, role, from, to, endReason, unit }) => (
          <Span key={id} from={from} to={to}>
            <strong>
              <UnitLink unit={unit} />
            </strong>
            <span className="quiet career-unit">
              {say(roleWords[role])}
              {endReason && `; ${say({ vi: 'kết thúc:', en: 'ended:' })} ${endReason}`}
            </span>
          </Span>
        ))}
      </ul>
    </PanelSection>
  );
}

interface SpanProps {
  readonly from: string;
  readonly to: string | null | undefined;
  readonly children: ReactNode;
}

/** Something that went on for some days, or still does. */
function Span({ from, to, children }: SpanProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li data-over={to != null}>
      <span className="figures">
        {formatDate(from, language)} – {to == null ? say({ vi: 'nay', en: 'now' }) : formatDate(to, language)}
      </span>
      <span>{children}</span>
    </li>
  );
}
