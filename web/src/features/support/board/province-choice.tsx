import { useQuery } from 'urql';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { SupportProvincesDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';

/** One province of those the reader sees; nothing to choose where there is only one. */
export function ProvinceChoice() {
  const say = useSay();
  const { asOf } = useMoment();
  const { view, narrow } = useView();
  const [{ data }] = useQuery({ query: SupportProvincesDocument, variables: { asOf } });
  const provinces = data?.units?.edges.map(({ node }) => node) ?? [];
  if (provinces.length < 2) return null;
  return (
    <label className="field province-choice">
      {say({ vi: 'Tỉnh, thành', en: 'Province' })}
      <select value={view.filter.provinceId ?? ''} onChange={({ target }) => narrow({ provinceId: target.value || null })}>
        <option value="">{say({ vi: 'tất cả', en: 'all' })}</option>
        {provinces.map(({ id, fullName }) => (
          <option key={id} value={id}>
            {fullName}
          </option>
        ))}
      </select>
    </label>
  );
}
