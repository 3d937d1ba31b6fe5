import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter, nothingOpen } from '../../address/view.ts';
import { SupportStatesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { stateWords } from '../../language/support-words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { MovementLine } from './movement-line.tsx';

interface CasesPartProps {
  readonly unitId: string;
  readonly provinceId: string | null;
}

/** The support cases of the unit by state, how they moved since the period before, and the way to their board. */
export function CasesPart({ unitId, provinceId }: CasesPartProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const [{ data, error }] = useQuery({ query: SupportStatesDocument, variables: { unitId }, requestPolicy: 'cache-and-network' });
  const counts = data?.unit?.id === unitId ? data.unit.supportStates : null;
  const open = counts?.filter(({ state }) => state !== 'CLOSED_MET').reduce((sum, { cases }) => sum + cases, 0) ?? 0;
  return (
    <PanelSection
      title={say({ vi: 'Hồ sơ hỗ trợ', en: 'Support cases' })}
      isMissing={!counts && error !== undefined}
      outage={error ? say(failureOf(error)) : null}
    >
      {!counts && <span className="skeleton skeleton-tall" aria-hidden="true" />}
      {counts && (
        <>
          <p className="answer">
            <Link href={hrefOf({ ...nothingOpen, filter: { ...noFilter, provinceId } }, '/support')}>
              <strong>{formatCount(open, language)}</strong> {say({ vi: 'hồ sơ đang mở', en: open === 1 ? 'open case' : 'open cases' })}
            </Link>
          </p>
          <ul className="home-statuses">
            {counts.map(({ state, cases }) => (
              <li key={state}>
                <span>{say(stateWords[state])}</span>
                <span className="figures">{formatCount(cases, language)}</span>
              </li>
            ))}
          </ul>
          <MovementLine unitId={unitId} />
        </>
      )}
    </PanelSection>
  );
}
