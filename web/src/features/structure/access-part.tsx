import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { levelWords } from '../../language/structure-words.ts';

type Access = NonNullable<OutcomePartsFragment['access']>;

/** Who would see more or less of the Union; Central sees all and is left out. */
export function AccessPart({ access }: { readonly access: Access }) {
  const say = useSay();
  return (
    <section>
      <h3>{say({ vi: 'Ai thấy thêm, ai thấy bớt', en: 'Who sees more, who sees less' })}</h3>
      {access.length === 0 ? (
        <p className="quiet">{say({ vi: 'Phạm vi của mọi người giữ nguyên.', en: "Nobody's part of the Union changes." })}</p>
      ) : (
        <div className="sideways">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{say({ vi: 'Cán bộ của', en: 'Officers of' })}</th>
                <th scope="col" className="number">
                  {say({ vi: 'Thấy thêm', en: 'See more' })}
                </th>
                <th scope="col" className="number">
                  {say({ vi: 'Thấy bớt', en: 'See less' })}
                </th>
                <th scope="col">{say({ vi: 'Gồm', en: 'Among them' })}</th>
              </tr>
            </thead>
            <tbody>
              {access.map((change) => (
                <AccessRow key={change.holderId} change={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function AccessRow({ change: { holderName, level, roles, gained, lost, sample } }: { readonly change: Access[number] }) {
  const say = useSay();
  const language = useLanguage();
  const signed = (sign: string, count: number) => (count > 0 ? `${sign}${formatCount(count, language)}` : '0');
  const isMore = sample.length > 3 || gained + lost > sample.length;
  return (
    <tr>
      <th scope="row">
        {holderName} <span className="quiet">{roles.map((role) => say(roleName(role))).join(', ') || say(levelWords[level])}</span>
      </th>
      <td className="number">{signed('+', gained)}</td>
      <td className="number">{signed('−', lost)}</td>
      <td className="quiet">
        {sample.slice(0, 3).join(', ')}
        {isMore && '…'}
      </td>
    </tr>
  );
}

const roleNames: Readonly<Record<string, Sentence>> = {
  PROVINCE_OFFICER: { vi: 'cán bộ Hội cấp tỉnh', en: 'provincial officers' },
  PARTNER: { vi: 'đối tác', en: 'partners' },
  BASE_OFFICER: { vi: 'cán bộ Hội cơ sở', en: 'officers of the base' },
};

/** A role this page does not know yet is shown by its code. */
const roleName = (role: string): Sentence => roleNames[role] ?? { vi: role, en: role };
