import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import type { ModelLibraryQuery } from '../../../gql/graphql.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { stageWords, themeWords, typeWords } from '../../../language/model-words.ts';
import { formatCount } from '../../../language/numbers.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';

interface ModelTableProps {
  readonly models: NonNullable<ModelLibraryQuery['models']>;
  readonly isBusy: boolean;
  readonly openId: string | null;
}

/** The models, each with what it is about, whom it gathers, how far it has come and in how many places it runs. */
export function ModelTable({ models, isBusy, openId }: ModelTableProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  return (
    <>
      <table className="plain-table model-table" aria-busy={isBusy}>
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Mô hình', en: 'Model' })}</th>
            <th scope="col">{say({ vi: 'Chủ đề', en: 'Theme' })}</th>
            <th scope="col">{say({ vi: 'Đối tượng', en: 'For whom' })}</th>
            <th scope="col">{say({ vi: 'Giai đoạn', en: 'Stage' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Nơi thực hiện', en: 'Places' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {models.edges.map(({ node: { id, name, type, theme, stage, targetGroups, founder, sites } }) => (
            <tr key={id} data-open={id === openId}>
              <th scope="row">
                <Link href={hrefOf({ modelId: id })}>{name}</Link>
                <span className="quiet">{[say(typeWords[type]), founder?.fullName].filter(Boolean).join('; ')}</span>
              </th>
              <td className="model-theme">{say(themeWords[theme])}</td>
              <td className="model-groups">
                {targetGroups.map((group) => say(targetGroupWords[group])).join(', ') || say({ vi: 'mọi phụ nữ', en: 'all women' })}
              </td>
              <td>
                <span className="stage" data-stage={stage}>
                  {say(stageWords[stage])}
                </span>
              </td>
              <td className="number">{sites ? formatCount(sites.totalCount, language) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {models.pageInfo.hasNextPage && (
        <p className="quiet">
          {say({ vi: 'Hiện', en: 'Shown:' })} {formatCount(models.edges.length, language)} / {formatCount(models.totalCount, language)};{' '}
          {say({ vi: 'hãy thu hẹp để xem thêm.', en: 'narrow it down to see more.' })}
        </p>
      )}
    </>
  );
}
