import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

type Closed = OutcomePartsFragment['closed'];
type Targets = NonNullable<Closed[number]['targets']>;

/** What provinces that would end were to reach: what has to be set anew for those that come after them, and what is allocated anew. */
export function TargetsPart({ closed }: { readonly closed: Closed }) {
  const say = useSay();
  const withTargets = closed.flatMap(({ unitId, fullName, targets }) =>
    targets && hasAny(targets) ? [{ unitId, fullName, targets }] : [],
  );
  if (withTargets.length === 0) return null;
  return (
    <section>
      <h3>{say({ vi: 'Chỉ tiêu để lại', en: 'Targets left' })}</h3>
      <dl className="moved-things">
        {withTargets.map(({ unitId, fullName, targets }) => (
          <div key={unitId}>
            <dt>{fullName}</dt>
            <Left targets={targets} />
          </div>
        ))}
      </dl>
    </section>
  );
}

const hasAny = ({ growthTarget, localRules }: Targets): boolean => growthTarget != null || localRules.length > 0;

function Left({ targets: { growthTarget, localRules } }: { readonly targets: Targets }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {growthTarget && (
        <dd>
          {say({ vi: 'Phát triển hội viên', en: 'New members' })} ({growthTarget.term}): {formatCount(growthTarget.increase, language)},{' '}
          {growthTarget.isOfficial
            ? say({ vi: 'phải giao lại', en: 'to be set anew' })
            : say({ vi: 'sẽ phân bổ lại', en: 'allocated anew' })}
        </dd>
      )}
      {localRules.map(({ thresholdPercent, validFrom }) => (
        <dd key={validFrom}>
          {say({
            vi: `Mức riêng ${thresholdPercent} % từ ngày ${formatDate(validFrom, language)}: phải đặt lại`,
            en: `Own target of ${thresholdPercent} % since ${formatDate(validFrom, language)}: to be set anew`,
          })}
        </dd>
      ))}
    </>
  );
}
