import { type ClassChoice, classChoices } from '../../address/choices.ts';
import type { RatedGroupFragment } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatShare } from '../../language/numbers.ts';
import { classWords, notClassified } from '../../language/words.ts';
import { ClassLabel } from './class-mark.tsx';
import { CountLink } from './count-link.tsx';
import { useRatingLinks } from './links.ts';
import type { RatedYearProps } from './rated-year.ts';
import { basesRated, changeInTenths, classesShown, formatChange, ratedIn, shareOf } from './shares.ts';
import type { RatedScope } from './use-ratings.ts';

/** The figures of the bar: each class, its share of the rated bases, and that of the year before. */
export function ClassTable({ year, scope, scheme, groups, before }: RatedYearProps) {
  const say = useSay();
  const shown: readonly ClassChoice[] = [...classesShown(scheme?.classes ?? [], groups), 'NONE'];
  const isCompared = ratedIn(before).part > 0;
  return (
    <table className="plain-table class-table">
      <caption className="visually-hidden">{say({ vi: `Cơ sở theo mức xếp loại năm ${year}`, en: `Bases by class in ${year}` })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Mức xếp loại', en: 'Class' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Số cơ sở', en: 'Bases' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Tỷ trọng (đã xếp loại)', en: 'Share (of the rated)' })}
          </th>
          {isCompared && (
            <>
              <th scope="col" className="number col-before">
                {say({ vi: `Năm ${year - 1}`, en: `In ${year - 1}` })}
              </th>
              <th scope="col" className="number">
                {say({ vi: 'Thay đổi (điểm)', en: 'Change (points)' })}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {classChoices
          .filter((choice) => shown.includes(choice))
          .map((choice) => (
            <ClassRow key={choice} choice={choice} year={year} scope={scope} groups={groups} before={isCompared ? before : null} />
          ))}
      </tbody>
    </table>
  );
}

interface ClassRowProps {
  readonly choice: ClassChoice;
  readonly year: number;
  readonly scope: RatedScope;
  readonly groups: readonly RatedGroupFragment[];
  readonly before: readonly RatedGroupFragment[] | null;
}

function ClassRow({ choice, year, scope, groups, before }: ClassRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { listOf } = useRatingLinks(year);
  const now = choice === 'NONE' ? null : shareOf(groups, choice);
  const then = choice === 'NONE' || before === null ? null : shareOf(before, choice);
  const change = now && then && changeInTenths(now, then);
  const shareText = (share: typeof now) => (share && formatShare(share.part, share.whole, language)) ?? '—';
  const words = say(choice === 'NONE' ? notClassified : classWords[choice]);
  return (
    <tr>
      <th scope="row">
        <ClassLabel choice={choice} />
      </th>
      <td className="number">
        <CountLink
          count={basesRated(groups, choice)}
          href={listOf(scope, [choice])}
          about={say({ vi: `cơ sở ${words}`, en: `bases: ${words}` })}
        />
      </td>
      <td className="number">{shareText(now)}</td>
      {before && (
        <>
          <td className="number col-before">{shareText(then)}</td>
          <td className="number">{change == null ? '—' : formatChange(change, language)}</td>
        </>
      )}
    </tr>
  );
}
