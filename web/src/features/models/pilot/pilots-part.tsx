import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { nothingOpen } from '../../../address/view.ts';
import { type PilotPartsFragment, PilotsByClusterDocument, PilotsDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { pilotStates, pilotWords } from '../../../language/model-words.ts';
import { formatCount } from '../../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { Opener } from '../../command/opener.tsx';
import type { Actor } from '../actor.ts';
import { AdvancePilotDialog } from './advance-pilot-dialog.tsx';
import { ChooseBaseDialog } from './choose-base-dialog.tsx';

/** The pilots of support: the one base that cluster and province chose, and how far each has come (D7, SUP-010). */
export function PilotsPart({ actor }: { readonly actor: Actor }) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery({ query: PilotsDocument, variables: {}, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  const pilots = data?.pilots;
  const isOfProvinces = actor.unit?.level === 'PROVINCE' || actor.unit?.level === 'CENTRAL';
  return (
    <>
      <div className="part-head">
        {pilots && (
          <p className="list-count">
            {pilots.totalCount} {say({ vi: 'việc thí điểm', en: pilots.totalCount === 1 ? 'pilot' : 'pilots' })}
          </p>
        )}
        {pilots?.edges.some(({ node }) => isDemonstration(node.origin)) && <DemonstrationMark />}
        {actor.mayWrite && isOfProvinces && (
          <Opener isPrimary label={{ vi: 'Chọn cơ sở thí điểm', en: 'Choose a pilot base' }}>
            {(close) => <ChooseBaseDialog actor={actor} onDone={again} onClose={close} />}
          </Opener>
        )}
      </div>
      {error && !pilots && (
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!pilots && !error && <Waiting />}
      {actor.unit?.level === 'CENTRAL' && <Clusters />}
      {pilots?.totalCount === 0 && (
        <p className="nothing">{say({ vi: 'Chưa chọn cơ sở thí điểm nào.', en: 'No pilot base chosen yet.' })}</p>
      )}
      <ul className="pilot-list">
        {pilots?.edges.map(({ node }) => (
          <PilotItem key={node.id} pilot={node} actor={actor} onChanged={again} />
        ))}
      </ul>
    </>
  );
}

interface PilotItemProps {
  readonly pilot: PilotPartsFragment;
  readonly actor: Actor;
  readonly onChanged: () => void;
}

function PilotItem({ pilot, actor, onChanged }: PilotItemProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { base, province, cluster, state, steps } = pilot;
  const next = pilotStates[pilotStates.indexOf(state) + 1];
  return (
    <li className="paper">
      <header>
        <h3>
          {base ? (
            <Link href={hrefOf({ ...nothingOpen, baseId: base.id }, '/bases')}>{base.fullName}</Link>
          ) : (
            <em className="quiet">{say({ vi: 'chờ bố trí', en: 'to be placed' })}</em>
          )}
        </h3>
        <span className="quiet">{[province?.fullName, cluster?.name].filter(Boolean).join('; ')}</span>
        {actor.mayWrite && province && next && (
          <Opener label={{ vi: 'Ghi bước tiếp', en: 'Next step' }} about={base?.fullName ?? ''}>
            {(close) => <AdvancePilotDialog pilot={pilot} next={next} onDone={onChanged} onClose={close} />}
          </Opener>
        )}
      </header>
      <ol className="case-steps" aria-label={say({ vi: 'Các bước thí điểm', en: 'Steps of the pilot' })}>
        {pilotStates.map((one) => {
          const step = steps?.find((taken) => taken.state === one);
          return (
            <li key={one} aria-current={one === state ? 'step' : undefined} data-taken={step !== undefined}>
              {say(pilotWords[one])}
              {step && `, ${formatDate(step.since, language)}`}
            </li>
          );
        })}
      </ol>
      {steps
        ?.filter(({ note }) => note)
        .map(({ state: of, note }) => (
          <p key={of} className="quiet">
            {say(pilotWords[of])}: {note}
          </p>
        ))}
    </li>
  );
}

/** Of each cluster how many of its provinces have chosen, and how many have reported. */
function Clusters() {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const [{ data }] = useQuery({ query: PilotsByClusterDocument, variables: { asOf } });
  const clusters = data?.pilotsByCluster ?? [];
  if (clusters.length === 0) return null;
  return (
    <table className="plain-table clusters-table">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Cụm', en: 'Cluster' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Tỉnh, thành', en: 'Provinces' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Đã chọn', en: 'Chosen' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Đã báo cáo', en: 'Reported' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {clusters.map(({ cluster, provinces, withPilot, reported }) => (
          <tr key={cluster?.id}>
            <th scope="row">{cluster?.name ?? '—'}</th>
            <td className="number">{formatCount(provinces, language)}</td>
            <td className="number">{formatCount(withPilot, language)}</td>
            <td className="number">{formatCount(reported, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
