import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { HomePlacementsDocument, HomeStructureWorkDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import type { Person } from '../../session/open-id.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { Opener } from '../command/opener.tsx';
import { SettleDialog } from './settle-dialog.tsx';

/** What a reorganisation left to somebody: leaderships, units, people. Each list says how long it has waited. */
export function WorkPart({ person }: { readonly person: Person }) {
  const say = useSay();
  const { hrefOf } = useView();
  const [structure, askStructure] = useQuery({ query: HomeStructureWorkDocument, requestPolicy: 'cache-and-network' });
  const maySettle = person.rights.includes('structure:write');
  const [people] = useQuery({ query: HomePlacementsDocument, requestPolicy: 'cache-and-network' });
  const { consolidationTasks, heldUnits } = structure.data ?? {};
  const missing = structure.error && !structure.data ? say(failureOf(structure.error)) : null;
  const { placements } = people.data ?? {};
  return (
    <>
      <Waiting
        title={texts.consolidations}
        list={
          consolidationTasks && {
            total: consolidationTasks.totalCount,
            isShort: consolidationTasks.edges.length < consolidationTasks.totalCount,
          }
        }
        outage={missing}
      >
        {consolidationTasks?.edges.map(({ node }) => (
          <li key={node.id}>
            <UnitName unit={node.unit} /> <Since day={node.opensOn} />
            {maySettle && (
              <Opener label={{ vi: 'Đã kiện toàn', en: 'Consolidated' }} about={node.unit?.fullName ?? ''} isPlain>
                {(close) => <SettleDialog task={node} onDone={() => askStructure({ requestPolicy: 'network-only' })} onClose={close} />}
              </Opener>
            )}
          </li>
        ))}
      </Waiting>
      <Waiting
        title={texts.units}
        list={heldUnits && { total: heldUnits.totalCount, isShort: heldUnits.edges.length < heldUnits.totalCount }}
        outage={missing}
      >
        {heldUnits?.edges.map(({ node: { unit, cameFrom, since } }) => (
          <li key={unit?.id}>
            <UnitName unit={unit} />{' '}
            <span className="quiet">
              {say({ vi: 'trước thuộc', en: 'formerly under' })} {cameFrom?.fullName}
            </span>{' '}
            <Since day={since} />
          </li>
        ))}
      </Waiting>
      <Waiting
        title={texts.people}
        list={placements && { total: placements.totalCount, isShort: placements.edges.length < placements.totalCount }}
        outage={people.error && !placements ? say(failureOf(people.error)) : null}
      >
        {placements?.edges.map(({ node: { id, cadre, unit, since } }) => (
          <li key={id}>
            {cadre?.fullName && (
              <Link href={hrefOf({ ...nothingOpen, part: 'waiting', cadreId: cadre.id }, '/cadres')}>{cadre.fullName}</Link>
            )}{' '}
            <span className="quiet">{unit?.fullName}</span> <Since day={since} />
          </li>
        ))}
      </Waiting>
    </>
  );
}

const texts = {
  consolidations: { vi: 'Kiện toàn lãnh đạo', en: 'Leaderships to consolidate' },
  units: { vi: 'Đơn vị chờ bố trí', en: 'Units to place' },
  people: { vi: 'Cán bộ chờ bố trí', en: 'Cadres to place' },
} satisfies Record<string, Sentence>;

interface WaitingProps {
  readonly title: Sentence;
  readonly list: { readonly total: number; readonly isShort: boolean } | null | undefined;
  readonly outage: string | null;
  readonly children: ReactNode;
}

function Waiting({ title, list, outage, children }: WaitingProps) {
  const say = useSay();
  const language = useLanguage();
  const heading = list ? `${say(title)} (${formatCount(list.total, language)})` : say(title);
  return (
    <PanelSection title={heading} isMissing={!list && outage !== null} outage={outage}>
      {!list && <span className="skeleton" aria-hidden="true" />}
      {list?.total === 0 && <p className="quiet">{say({ vi: 'Không có việc nào chờ.', en: 'Nothing waits.' })}</p>}
      <ul className="waiting-list">{children}</ul>
      {list?.isShort && (
        <p className="quiet">{say({ vi: 'Hiện những việc chờ lâu nhất.', en: 'Those that have waited longest are shown.' })}</p>
      )}
    </PanelSection>
  );
}

function UnitName({ unit }: { readonly unit: { readonly id: string; readonly fullName?: string | null } | null | undefined }) {
  const { hrefOf } = useView();
  return unit?.fullName ? <Link href={hrefOf({ ...nothingOpen, unitId: unit.id }, '/units')}>{unit.fullName}</Link> : null;
}

function Since({ day }: { readonly day: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <span className="quiet">
      {say({ vi: 'từ', en: 'since' })} {formatDate(day, language)}
    </span>
  );
}
