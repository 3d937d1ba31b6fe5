import type { PlanPartsFragment } from '../../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { parameterWords } from '../../../language/support-words.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { PlanDocument } from '../case/meetings-section.tsx';
import { PaperMark } from './paper-mark.tsx';
import { ProvincePlanDialog } from './province-plan-dialog.tsx';

interface PlansSectionProps {
  readonly provinceId: string;
  readonly plans: readonly PlanPartsFragment[];
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** The plan of each year: whether it is needed and there, with its roadmap (SUP-032, F-49). */
export function PlansSection({ plans, ...rest }: PlansSectionProps) {
  const say = useSay();
  return (
    <PanelSection title={say({ vi: 'Kế hoạch hỗ trợ hằng năm', en: 'Yearly plans of support' })}>
      {plans.map((due) => (
        <PlanItem key={due.year} due={due} {...rest} />
      ))}
    </PanelSection>
  );
}

interface PlanItemProps extends Omit<PlansSectionProps, 'plans'> {
  readonly due: PlanPartsFragment;
}

function PlanItem({ due, provinceId, mayManage, onChanged }: PlanItemProps) {
  const say = useSay();
  const language = useLanguage();
  const { year, basesBefore, status, plan } = due;
  const thisYear = Number(todayInVietnam().slice(0, 4));
  return (
    <article className="paper">
      <header>
        <h4>
          {say({ vi: 'Năm', en: 'Year' })} {year}
        </h4>
        {(year <= thisYear || plan) && <PaperMark status={status} />}
        {plan && isDemonstration(plan.origin) && <DemonstrationMark isShort />}
        {mayManage && (status !== 'NOT_REQUIRED' || year >= thisYear) && (
          <Opener label={plan ? { vi: 'Ban hành lại', en: 'Issue anew' } : { vi: 'Ban hành', en: 'Issue' }} about={String(year)}>
            {(close) => <ProvincePlanDialog provinceId={provinceId} due={due} onDone={onChanged} onClose={close} />}
          </Opener>
        )}
      </header>
      {year <= thisYear && (
        <p className="quiet">
          {formatCount(basesBefore, language)}{' '}
          {say({ vi: 'cơ sở chưa trên 60\u00A0% khi bắt đầu năm', en: 'bases not above 60% as the year began' })}
        </p>
      )}
      {plan && (
        <>
          <p>
            {say({ vi: 'Số', en: 'Number' })} {plan.number}, {formatDate(plan.issuedOn, language)} <PlanDocument place={plan.document} />
          </p>
          <Roadmap years={plan.roadmap} />
          {plan.adaptations.map(({ parameter, value, reason }) => (
            <p key={parameter}>
              {say({ vi: 'Vận dụng', en: 'Adapted' })}, {say(parameterWords[parameter])}: {value} <span className="quiet">({reason})</span>
            </p>
          ))}
        </>
      )}
    </article>
  );
}

/** Bases not above 60 % at the end of each year, side by side: 2026: 20, 2027: 12, 2028: 0. */
function Roadmap({ years }: { readonly years: readonly { readonly year: number; readonly bases: number }[] }) {
  const say = useSay();
  const language = useLanguage();
  if (years.length === 0) return null;
  return (
    <table className="plain-table roadmap-table">
      <caption>{say({ vi: 'Cơ sở chưa trên 60\u00A0% đến hết năm', en: 'Bases not above 60% at the end of' })}</caption>
      <thead>
        <tr>
          {years.map(({ year }) => (
            <th key={year} scope="col" className="number">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {years.map(({ year, bases }) => (
            <td key={year} className="number">
              {formatCount(bases, language)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
