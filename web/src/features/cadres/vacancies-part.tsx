import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { VacancyListDocument, type VacancyListQuery } from '../../gql/graphql.ts';
import { usePages } from '../../graph/use-pages.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { PagedList } from '../../lists/paged-list.tsx';

type Vacancy = NonNullable<VacancyListQuery['vacancies']>['edges'][number]['node'];

/** The bases of the unit that have no president on the day, and for how long (CAD-038, APP-014). */
export function VacanciesPart() {
  const { asOf } = useMoment();
  const { unitId } = useView().view;
  const list = usePages(VacancyListDocument, { unitId, asOf }, ({ vacancies }) => vacancies);
  return (
    <PagedList list={list} noun={{ vi: 'cơ sở khuyết Chủ tịch', en: 'bases without a president' }} nothing={nothing}>
      {(vacancy) => <VacancyItem key={vacancy.unit?.id} vacancy={vacancy} />}
    </PagedList>
  );
}

function VacancyItem({ vacancy: { since, days, unit } }: { readonly vacancy: Vacancy }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const count = formatCount(days ?? 0, language);
  return (
    <li className="cadre-line">
      <strong>{unit && <Link href={hrefOf({ ...nothingOpen, baseId: unit.id }, '/bases')}>{unit.fullName}</Link>}</strong>{' '}
      <span className="quiet">{unit?.parent?.fullName}</span>
      <span className="cadre-line-end">
        {since == null
          ? say({ vi: 'chưa ghi nhận Chủ tịch nào', en: 'no president has been recorded' })
          : say({
              vi: `khuyết từ ${formatDate(since, language)}, ${count} ngày`,
              en: `since ${formatDate(since, language)}, ${count} ${days === 1 ? 'day' : 'days'}`,
            })}
      </span>
    </li>
  );
}

const nothing = { vi: 'Ngày này không cơ sở nào khuyết Chủ tịch.', en: 'No base is without a president on this day.' };
