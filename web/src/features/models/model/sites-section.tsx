import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { nothingOpen } from '../../../address/view.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { DetachDialog } from './detach-dialog.tsx';
import { ModelActivityDialog } from './model-activity-dialog.tsx';
import { type ModelPartProps, type ShownSite, widening } from './shown-model.ts';

/** Where the model runs; more units take it up, or it ends at one (MOD-009). */
export function SitesSection({ model, actor, onChanged }: ModelPartProps) {
  const say = useSay();
  const language = useLanguage();
  const { sites, stage } = model;
  const way = widening(stage);
  const total = sites ? ` (${formatCount(sites.totalCount, language)})` : '';
  return (
    <PanelSection
      title={`${say({ vi: 'Nơi thực hiện', en: 'Where it runs' })}${total}`}
      isMissing={!sites}
      action={
        actor.mayWrite &&
        way && (
          <Opener label={way === 'REPLICATE' ? { vi: 'Nhân rộng', en: 'Replicate' } : { vi: 'Gắn nơi làm điểm', en: 'Attach units' }}>
            {(close) => <AttachDialog model={model} actor={actor} way={way} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {sites?.totalCount === 0 && <p className="quiet">{say({ vi: 'Chưa thực hiện ở đâu.', en: 'It runs nowhere yet.' })}</p>}
      <ul className="site-list">
        {sites?.edges.map(({ node }) => (
          <SiteItem key={node.id} site={node} model={model} actor={actor} onChanged={onChanged} />
        ))}
      </ul>
      {sites && sites.edges.length < sites.totalCount && (
        <p className="quiet">
          {say({ vi: 'và', en: 'and' })} {formatCount(sites.totalCount - sites.edges.length, language)} {say({ vi: 'nơi nữa', en: 'more' })}
        </p>
      )}
      {actor.mayWrite && stage !== 'STOPPED' && (sites?.totalCount ?? 0) > 0 && (
        <div>
          <Opener label={{ vi: 'Ghi hoạt động', en: 'Record an activity' }}>
            {(close) => <ModelActivityDialog model={model} actor={actor} onDone={onChanged} onClose={close} />}
          </Opener>
        </div>
      )}
    </PanelSection>
  );
}

function SiteItem({ site, actor, onChanged }: ModelPartProps & { readonly site: ShownSite }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { unit, from, to } = site;
  return (
    <li>
      <span>
        {unit?.fullName ? (
          <Link href={hrefOf({ ...nothingOpen, unitId: unit.id }, '/units')}>{unit.fullName}</Link>
        ) : (
          <em className="quiet">{say({ vi: 'chờ bố trí', en: 'to be placed' })}</em>
        )}{' '}
        {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
        {to && ` ${say({ vi: 'đến', en: 'until' })} ${formatDate(to, language)}`}
      </span>
      {actor.mayWrite && unit && to == null && (
        <Opener isPlain label={{ vi: 'Kết thúc', en: 'End' }} about={unit.fullName ?? ''}>
          {(close) => <DetachDialog site={site} onDone={onChanged} onClose={close} />}
        </Opener>
      )}
    </li>
  );
}
