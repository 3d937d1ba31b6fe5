import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { MentorCandidatesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';

interface CadreChoiceProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** One cadre of the caller's part of the Union, found by name. */
export function CadreChoice({ chosen, onChoose }: CadreChoiceProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const [{ data, error, fetching, stale }] = useQuery({ query: MentorCandidatesDocument, variables: { search } });
  const found = data?.cadres?.edges ?? [];
  const more = (data?.cadres?.totalCount ?? 0) - found.length;
  return (
    <fieldset className="cadre-choice" aria-busy={fetching || stale}>
      <legend>{say({ vi: 'Cán bộ kèm cặp', en: 'Mentor' })}</legend>
      <input
        type="search"
        value={typed}
        aria-label={say({ vi: 'Tìm cán bộ theo họ tên', en: 'Search cadres by name' })}
        placeholder={say({ vi: 'Tìm theo họ tên', en: 'Search by name' })}
        onChange={({ target }) => setTyped(target.value)}
      />
      {error && <Notice kind="error">{say(failureOf(error))}</Notice>}
      <div className="cadre-found">
        {found.map(({ node: { id, fullName } }) => (
          <label key={id} className="choice">
            <input type="radio" name="cadre" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>{fullName}</span>
          </label>
        ))}
        {data && found.length === 0 && (
          <p className="quiet">{say({ vi: 'Không có cán bộ nào tên như vậy.', en: 'No cadre has such a name.' })}</p>
        )}
      </div>
      <p className="quiet" role="status">
        {more > 0 &&
          say({
            vi: `và ${formatCount(more, language)} người nữa: hãy gõ thêm tên`,
            en: `and ${formatCount(more, language)} more: type more of the name`,
          })}
      </p>
    </fieldset>
  );
}
