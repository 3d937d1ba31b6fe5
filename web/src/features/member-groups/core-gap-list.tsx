import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import type { MemberGroupsQuery } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

type Gap = NonNullable<NonNullable<MemberGroupsQuery['unit']>['coreGap']>;

/** Branches and groups that have no core member yet: all are to have some (MEM-021). */
export function CoreGapList({ gap: { units, withoutCore, missing } }: { readonly gap: Gap }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const [without, all] = [formatCount(withoutCore, language), formatCount(units, language)];
  return (
    <details className="difficulties core-gap">
      <summary>
        {say({ vi: 'Chi, tổ Hội chưa có hội viên nòng cốt', en: 'Branches and groups without core members' })}: {without}/{all}
      </summary>
      <ul>
        {missing.map(({ id, fullName, level, parent }) => (
          <li key={id}>
            <Link href={hrefOf({ unitId: id, memberId: null })}>{fullName ?? '—'}</Link>
            {level === 'GROUP' && parent && <span className="quiet"> {parent.fullName}</span>}
          </li>
        ))}
      </ul>
      {missing.length < withoutCore && <p className="quiet">{say(firstOnly(missing.length))}</p>}
    </details>
  );
}

const firstOnly = (shown: number) => ({
  vi: `Hiện ${shown} đơn vị đầu; hãy xem từ đơn vị cấp dưới.`,
  en: `The first ${shown} are shown; go down by way of a unit between.`,
});
