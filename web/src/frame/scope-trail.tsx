import { useQuery } from 'urql';
import { ScopeDocument } from '../gql/graphql.ts';
import { useSay } from '../language/language.ts';

/** Whose eyes the page looks through: the unit in scope, and the units above it up to the Central Union. */
export function ScopeTrail({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const [{ data, fetching }] = useQuery({ query: ScopeDocument, variables: { unitId } });
  const unit = data?.unit;
  const above = unit?.ancestors?.toReversed() ?? [];
  return (
    <div className="scope">
      <span className="scope-label">{say({ vi: 'Phạm vi của bạn', en: 'Your part of the Union' })}</span>
      <ol>
        {above.map(({ id, fullName }) => (
          <li key={id}>{fullName}</li>
        ))}
        <li aria-current="true">{unit?.fullName ?? (fetching ? '…' : say(unknown))}</li>
      </ol>
    </div>
  );
}

const unknown = { vi: 'chưa đọc được tên đơn vị', en: 'the name of the unit cannot be read now' };
