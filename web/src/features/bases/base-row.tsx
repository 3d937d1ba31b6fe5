import { memo } from 'react';
import { Link } from '../../address/link.tsx';
import type { BaseLineFragment } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { classWords } from '../../language/words.ts';
import { EstimateMark } from '../../ui/marks.tsx';
import { Rate, RateBar } from '../../ui/rate.tsx';
import { MentorLabel, StatusLabel } from '../../ui/status-mark.tsx';

interface BaseTableRowProps {
  readonly row: BaseLineFragment;
  /** Its place in the whole list, from 0. */
  readonly index: number;
  readonly href: string;
  readonly isOpen: boolean;
  /** The one row the tab key reaches; the arrows go on from there. */
  readonly isReachable: boolean;
}

export const BaseTableRow = memo(function BaseTableRow({ row, index, href, isOpen, isReachable }: BaseTableRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { gatheringRate: rate, provenance } = row;
  const count = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  return (
    <tr className="base-row" aria-rowindex={index + 2} data-open={isOpen}>
      <th scope="row" className="col-name">
        <Link href={href} data-index={index} tabIndex={isReachable ? 0 : -1} aria-current={isOpen ? 'true' : undefined}>
          {row.name}
        </Link>
      </th>
      <td className="col-province">{row.provinceName ?? '—'}</td>
      <td className="col-members number">{count(rate.numerator)}</td>
      <td className="col-women number">{count(rate.denominator)}</td>
      <td className="col-rate number">
        <span className="rate-cell">
          <EstimateMark method={provenance.method} />
          <RateBar ratio={rate} status={rate.status} isEstimate={provenance.method === 'ESTIMATED'} />
          <Rate ratio={rate} />
        </span>
      </td>
      <td className="col-status">
        <StatusLabel status={rate.status} />
      </td>
      <td className="col-needed number" data-words={row.membersNeeded ? say({ vi: 'thiếu', en: 'needs' }) : undefined}>
        {count(row.membersNeeded)}
      </td>
      <td className="col-mentors">
        <MentorLabel status={row.mentorStatus} count={row.mentorCount} />
      </td>
      <td className="col-class">{row.classification ? say(classWords[row.classification]) : '—'}</td>
    </tr>
  );
});
