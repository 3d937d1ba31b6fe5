import { memo } from 'react';
import { Link } from '../../../address/link.tsx';
import type { MemberLineFragment } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { categoryWords, presenceWords, residenceWords } from '../../../language/member-words.ts';

interface MemberRowProps {
  readonly member: MemberLineFragment;
  /** Its place in the whole list, from 0. */
  readonly index: number;
  readonly href: string;
  readonly isOpen: boolean;
  /** The one row the tab key reaches; the arrows go on from there. */
  readonly isReachable: boolean;
}

export const MemberRow = memo(function MemberRow({ member, index, href, isOpen, isReachable }: MemberRowProps) {
  const say = useSay();
  const { fullName, birthYear, isActive, home, state } = member;
  const away = state && state.presence !== 'PRESENT' ? say(presenceWords[state.presence]) : null;
  return (
    <tr className="base-row" aria-rowindex={index + 2} data-open={isOpen}>
      <th scope="row" className="col-name">
        <Link href={href} data-index={index} tabIndex={isReachable ? 0 : -1} aria-current={isOpen ? 'true' : undefined}>
          {fullName ?? say(erased)}
        </Link>
      </th>
      <td className="col-born number">{birthYear ?? '—'}</td>
      <td className="col-home">
        {home?.fullName ?? say(closedHome)} <span className="quiet">{home?.parent?.fullName}</span>
      </td>
      <td className="col-category">{state ? say(categoryWords[state.category]) : '—'}</td>
      <td className="col-state">
        {state ? say(residenceWords[state.residence]) : say(isActive ? notThen : former)}
        {away && <span className="away-mark">{away}</span>}
      </td>
    </tr>
  );
});

const erased = { vi: '(đã xóa dữ liệu)', en: '(erased)' };
const closedHome = { vi: 'đơn vị đã kết thúc', en: 'a unit that has ended' };
const former = { vi: 'đã thôi', en: 'former member' };
const notThen = { vi: 'chưa là hội viên ngày này', en: 'no member on this day' };
