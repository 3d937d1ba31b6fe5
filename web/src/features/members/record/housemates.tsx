import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { useSay } from '../../../language/language.ts';
import type { ShownMember } from './shown-member.ts';

interface HousematesProps {
  readonly household: ShownMember['household'];
}

/** Whom she lives with, by name as far as the reader may see them; of the others how many (MEM-033). */
export function Housemates({ household }: HousematesProps) {
  const say = useSay();
  const { hrefOf } = useView();
  if (!household || household.members < 2) return null;
  const { members, others } = household;
  const unseen = members - 1 - others.length;
  return (
    <p className="housemates">
      <span className="quiet">{say({ vi: 'Sống cùng', en: 'Lives with' })}:</span>{' '}
      {others.map(({ id, fullName }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={hrefOf({ memberId: id })}>{fullName ?? say({ vi: '(đã xóa dữ liệu)', en: '(erased)' })}</Link>
        </span>
      ))}
      {unseen > 0 &&
        `${others.length > 0 ? '; ' : ''}${say({ vi: `${unseen} hội viên ngoài phạm vi của bạn`, en: `${unseen} out of your reach` })}`}
    </p>
  );
}
