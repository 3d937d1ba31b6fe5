import type { ListedPeopleFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { stateWords } from '../honorary/honorary-words.ts';
import { changeWords } from './list-words.ts';

interface PeopleTableProps {
  readonly caption: Sentence;
  readonly people: ListedPeopleFragment;
}

/** Who is on a list, as what each stands on it, and what is new. */
export function PeopleTable({ caption, people }: PeopleTableProps) {
  const say = useSay();
  const language = useLanguage();
  const { edges, totalCount } = people;
  return (
    <>
      {edges.some(({ node }) => isDemonstration(node.member?.origin ?? 'RECORDED')) && <DemonstrationMark isShort />}
      <div className="honorary-list-people">
        <table className="plain-table">
          <caption>
            {say(caption)} ({formatCount(totalCount, language)})
          </caption>
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Họ và tên', en: 'Name' })}</th>
              <th scope="col">{say({ vi: 'Ngày công nhận', en: 'Recognised' })}</th>
              <th scope="col">{say({ vi: 'Trạng thái', en: 'State' })}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node: { state, change, member } }, index) => (
              <tr key={member?.id ?? index}>
                <th scope="row">{member?.fullName ?? '—'}</th>
                <td>{member?.recognisedOn ? formatDate(member.recognisedOn, language) : '—'}</td>
                <td>
                  {say(stateWords[state])}
                  {change && <span className="honorary-list-change">{say(changeWords[change])}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {totalCount > edges.length && (
        <p className="quiet">
          {say({ vi: 'Hiện', en: 'Shown:' })} {formatCount(edges.length, language)} / {formatCount(totalCount, language)}.
        </p>
      )}
    </>
  );
}
