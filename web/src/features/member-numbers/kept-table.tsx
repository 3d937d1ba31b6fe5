import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { ShareRow } from '../base-counts/share-row.tsx';
import type { ShownCounts } from './numbers-part.tsx';

/** All members are to have a card (MEM-020, 003 §II.2c), and their citizen ids are to be complete (MEM-002, F24): as the graph says from integers. */
export function KeptTable({ counts }: { readonly counts: ShownCounts }) {
  const say = useSay();
  const language = useLanguage();
  const { members, withCard, cardCoverage, isCardTargetMet, withCitizenId, idCompleteness } = counts;
  const many = (count: number | null | undefined) => (count == null ? '—' : formatCount(count, language));
  return (
    <table className="plain-table kept-table">
      <caption>{say({ vi: 'Thẻ và căn cước', en: 'Cards and citizen ids' })}</caption>
      <tbody>
        <ShareRow
          name={{ vi: 'Có thẻ hội viên', en: 'With a card' }}
          note={null}
          figures={`${many(withCard)} / ${many(members)}`}
          goal={{ target: 100, percent: cardCoverage, isMet: isCardTargetMet }}
        />
        <ShareRow
          name={{ vi: 'Có số căn cước', en: 'With a citizen id' }}
          note={null}
          figures={`${many(withCitizenId)} / ${many(members)}`}
          goal={{ target: null, percent: idCompleteness, isMet: null }}
        />
      </tbody>
    </table>
  );
}
