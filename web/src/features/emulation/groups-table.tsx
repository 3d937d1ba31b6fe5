import type { RatedGroupFragment } from '../../gql/graphql.ts';
import { type Language, type Sentence, useSay } from '../../language/language.ts';
import { formatShare } from '../../language/numbers.ts';
import { classWords, notClassified } from '../../language/words.ts';
import { type GroupKind, GroupRow } from './group-row.tsx';
import type { RatedYearProps } from './rated-year.ts';
import { areOnOneMap } from './rating-year.ts';
import { classesShown, fairIn } from './shares.ts';

interface GroupsTableProps extends RatedYearProps {
  readonly kind: GroupKind;
}

const titles: Record<GroupKind, Sentence> = {
  CLUSTER: { vi: 'Cụm thi đua', en: 'Cluster' },
  PROVINCE: { vi: 'Tỉnh, thành', en: 'Province' },
};

const captions: Record<GroupKind, Sentence> = {
  CLUSTER: { vi: 'Theo cụm thi đua.', en: 'By cluster.' },
  PROVINCE: { vi: 'Theo tỉnh, thành.', en: 'By province.' },
};

/** A line for each cluster or province: a bar, and its figures, each of which leads to the bases it counts. */
export function GroupsTable({ kind, year, scope, scheme, groups, before }: GroupsTableProps) {
  const say = useSay();
  const classes = classesShown(scheme?.classes ?? [], groups);
  // a province or cluster of the year before is the same one only on the same map
  const isCompared = areOnOneMap(year, year - 1) && groups.some(({ key }) => before.some((one) => one.key === key));
  const formerly = (key: RatedGroupFragment['key']) => (isCompared ? (before.find((one) => one.key === key) ?? 'new') : null);
  const heading = (title: Sentence) => (
    <th scope="col" className="number">
      {say(title)}
    </th>
  );
  return (
    <table className="rating-table">
      <caption>
        <span className="visually-hidden">{say(captions[kind])}</span> {say(spreadSentence(kind, groups))}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(titles[kind])}</th>
          {heading({ vi: 'Cơ sở', en: 'Bases' })}
          <th scope="col" className="col-bar">
            {say({ vi: 'Các mức xếp loại', en: 'Classes' })}
          </th>
          {classes.map((one) => (
            <th key={one} scope="col" className="number">
              {say(classWords[one])}
            </th>
          ))}
          {heading(notClassified)}
          {heading({ vi: 'khá trở lên', en: 'good or better' })}
          {isCompared && heading({ vi: `so với ${year - 1} (điểm)`, en: `against ${year - 1} (points)` })}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow key={group.key} kind={kind} year={year} scope={scope} classes={classes} group={group} former={formerly(group.key)} />
        ))}
      </tbody>
    </table>
  );
}

/** What the bars show in a sentence. Who is not rated whole is not ranked. */
function spreadSentence(kind: GroupKind, groups: readonly RatedGroupFragment[]): Sentence {
  const whole = groups
    .filter(({ bases, classified, label }) => classified > 0 && classified === bases && label)
    .map((group) => ({ name: group.label ?? '', ...fairIn([group]) }))
    .toSorted((one, other) => other.part * one.whole - one.part * other.whole || one.name.localeCompare(other.name, 'vi'));
  const [highest, lowest] = [whole[0], whole.at(-1)];
  const noun = kind === 'CLUSTER' ? { vi: 'cụm', en: 'clusters' } : { vi: 'tỉnh, thành', en: 'provinces' };
  if (!highest || !lowest || highest === lowest) return { vi: '', en: '' };
  const share = ({ part, whole: all }: typeof highest, language: Language) => formatShare(part, all, language);
  return {
    vi: `Khá trở lên: cao nhất ${share(highest, 'vi')} ở ${highest.name}, thấp nhất ${share(lowest, 'vi')} ở ${lowest.name}, trong ${whole.length} ${noun.vi} đã xếp loại đủ.`,
    en: `Good or better: the most, ${share(highest, 'en')}, in ${highest.name}, the least, ${share(lowest, 'en')}, in ${lowest.name}, among the ${whole.length} ${noun.en} that are rated whole.`,
  };
}
