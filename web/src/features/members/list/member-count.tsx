import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';

/** Of more than so many the service counts no further: nobody reads so far. */
const mostCounted = 1_000;

/** How many members the list has. */
export function MemberCount({ total }: { readonly total: number | null }) {
  const say = useSay();
  const language = useLanguage();
  const noun = say({ vi: 'hội viên', en: total === 1 ? 'member' : 'members' });
  if (total === null) return <p className="list-count">&nbsp;</p>;
  return (
    <p className="list-count" role="status">
      {total > mostCounted
        ? `${say({ vi: 'Hơn', en: 'More than' })} ${formatCount(mostCounted, language)} ${noun}`
        : `${formatCount(total, language)} ${noun}`}
    </p>
  );
}
