import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { UnitPageDocument, type UnitPageQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CommandMenu } from '../structure/command-menu.tsx';
import { EventsSection } from './events-section.tsx';
import { HistorySection } from './history-section.tsx';
import { LineageSection } from './lineage-section.tsx';
import { StatedSection } from './stated-section.tsx';
import { UnitFacts } from './unit-facts.tsx';

export type ShownUnit = NonNullable<UnitPageQuery['unit']>;

interface UnitPanelProps {
  readonly unitId: string;
  readonly person: Person;
  readonly onClose: () => void;
}

/** One unit through time: what it is on the day, what it came from and went into, its names, its decisions. */
export function UnitPanel({ unitId, person, onClose }: UnitPanelProps) {
  const say = useSay();
  const { asOf } = useMoment();
  const { hrefOf } = useView();
  const [{ data, error, fetching }, ask] = useQuery({
    query: UnitPageDocument,
    variables: { id: unitId, asOf },
    requestPolicy: 'cache-and-network',
  });
  const canReorganise = person.rights.includes('structure:write');
  const unit = data?.unit?.id === unitId ? data.unit : null;
  const version = useMemo(() => unit?.history?.find((one) => isOn(one, asOf)), [unit, asOf]);
  const name = version?.fullName ?? unit?.fullName ?? say({ vi: 'Đơn vị', en: 'Unit' });
  return (
    <Panel name={name} isBusy={fetching && !unit} onClose={onClose}>
      {error && !unit && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {unit && (
        <>
          {isDemonstration(unit.origin) && <DemonstrationMark isShort />}
          {!version && <NotThatDay unit={unit} asOf={asOf} />}
          <UnitFacts unit={unit} code={version?.code ?? unit.code ?? null} isThere={version !== undefined} />
          <div className="panel-actions">
            {unit.level === 'BASE' && (
              <Link className="button" href={hrefOf({ ...nothingOpen, baseId: unit.id }, '/bases')}>
                {say({ vi: 'Số liệu của cơ sở', en: 'Figures of the base' })}
              </Link>
            )}
            {unit.level === 'PROVINCE' && (
              <Link className="button" href={hrefOf({ ...nothingOpen, unitId: unit.id }, '/home')}>
                {say({ vi: 'Tổng quan', en: 'Overview' })}
              </Link>
            )}
            {canReorganise && <CommandMenu unit={unit} name={name} />}
          </div>
          <LineageSection unit={unit} name={name} />
          <HistorySection unit={unit} asOf={asOf} />
          <StatedSection unit={unit} />
          <EventsSection unit={unit} name={name} canCorrect={canReorganise} />
        </>
      )}
    </Panel>
  );
}

const isOn = ({ validFrom, validTo }: Pick<ShownUnit, 'validFrom' | 'validTo'>, day: string) =>
  (validFrom == null || validFrom <= day) && (validTo == null || validTo >= day);

/** The unit is looked at on a day it was not there: said, with the way to a day it was. */
function NotThatDay({ unit: { validFrom, validTo }, asOf }: { readonly unit: ShownUnit; readonly asOf: string }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const isBefore = validFrom != null && asOf < validFrom;
  const day = isBefore ? validFrom : validTo;
  if (day == null) return null;
  const when = formatDate(day, language);
  const shown = formatDate(asOf, language);
  return (
    <Notice kind="note">
      {isBefore
        ? say({
            vi: `Ngày ${shown} chưa có đơn vị này: đơn vị có từ ${when}.`,
            en: `On ${shown} this unit was not there yet: it began on ${when}.`,
          })
        : say({
            vi: `Ngày ${shown} không còn đơn vị này: ngày cuối là ${when}.`,
            en: `On ${shown} this unit was no more: its last day was ${when}.`,
          })}{' '}
      <Link href={hrefOf({ asOf: day })}>{say({ vi: `Xem ngày ${when}`, en: `Look at ${when}` })}</Link>
    </Notice>
  );
}
