import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { criteria, criterionWords } from '../../../language/model-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import type { ModelPartProps, ShownSite } from './shown-model.ts';
import { ThreeKnowDialog } from './three-know-dialog.tsx';

/** How each branch of the model stands against the six criteria of «3 có, 3 biết» (MOD-007, MOD-008). */
export function ThreeKnowSection({ model, actor, onChanged }: ModelPartProps) {
  const say = useSay();
  const sites = model.sites?.edges.flatMap(({ node }) => (node.unit ? [node] : [])) ?? [];
  if (sites.length === 0) return null;
  return (
    <PanelSection title={say({ vi: '3 có, 3 biết', en: '3 have, 3 know' })}>
      <ul className="case-list">
        {sites.map((site) => (
          <CheckItem key={site.id} site={site} model={model} actor={actor} onChanged={onChanged} />
        ))}
      </ul>
    </PanelSection>
  );
}

function CheckItem({ site, model, actor, onChanged }: ModelPartProps & { readonly site: ShownSite }) {
  const say = useSay();
  const { unit } = site;
  const latest = unit?.threeHaveThreeKnow?.[0];
  const year = Number(todayInVietnam().slice(0, 4));
  return (
    <li className="check-item">
      <header>
        <strong>{unit?.fullName}</strong>
        {latest && (
          <span>
            {latest.year}: {latest.criteriaMet}/6 {say({ vi: 'tiêu chí', en: 'criteria' })}
          </span>
        )}
        {actor.mayWrite && (
          <Opener isPlain label={{ vi: 'Kiểm tra', en: 'Check' }} about={unit?.fullName ?? ''}>
            {(close) => <ThreeKnowDialog model={model} site={site} year={year} onDone={onChanged} onClose={close} />}
          </Opener>
        )}
      </header>
      {latest ? (
        <ul className="criteria">
          {criteria.map((criterion) => (
            <li key={criterion} data-met={latest[criterion] ?? 'open'}>
              <Met isMet={latest[criterion] ?? null} /> {say(criterionWords[criterion])}
              {criterion === 'hasMonthlyActivity' && ` (${latest.activeMonths}/12 ${say({ vi: 'tháng', en: 'months' })})`}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{say({ vi: 'Chưa kiểm tra.', en: 'Not checked yet.' })}</p>
      )}
    </li>
  );
}

/** Met, not met, or not known before the year is over; in shape and words. */
function Met({ isMet }: { readonly isMet: boolean | null }) {
  const say = useSay();
  const [shape, word] =
    isMet === null
      ? (['○', { vi: 'chưa hết năm:', en: 'open:' }] as const)
      : isMet
        ? (['✓', { vi: 'đạt:', en: 'met:' }] as const)
        : (['✕', { vi: 'chưa đạt:', en: 'not met:' }] as const);
  return (
    <>
      <span aria-hidden="true">{shape}</span>
      <span className="visually-hidden">{say(word)}</span>
    </>
  );
}
