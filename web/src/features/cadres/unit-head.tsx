import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { NamedChoice } from '../../ui/named-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Scope } from './use-scope.ts';

/** Where the page stands: from the reader's own unit down to the one it is about, and the way to those below. */
export function UnitHead({ scope, ownId }: { readonly scope: Scope; readonly ownId: string }) {
  const say = useSay();
  const { hrefOf, change } = useView();
  const { unit, chosenId, isAbsent, failure, again } = scope;
  if (failure)
    return (
      <Notice kind="missing" onRetry={again}>
        {say(failure)}
      </Notice>
    );
  if (isAbsent)
    return (
      <Notice kind="note">
        {say(chosenId === null ? before : absent)}{' '}
        {chosenId !== null && <Link href={hrefOf({ unitId: null, cadreId: null })}>{say(toAll)}</Link>}
      </Notice>
    );
  const above = [...(unit?.ancestors ?? [])].reverse();
  const from = above.findIndex(({ id }) => id === ownId);
  const below = unit?.children?.edges.map(({ node }) => node).filter(({ level }) => level !== 'BRANCH' && level !== 'GROUP') ?? [];
  return (
    <div className="cadre-unit">
      <nav aria-label={say({ vi: 'Đơn vị đang xem', en: 'Unit in view' })}>
        {(from < 0 ? [] : above.slice(from)).map(({ id, fullName }) => (
          <span key={id}>
            <Link href={hrefOf({ unitId: id === ownId ? null : id, cadreId: null })}>{fullName}</Link> ›{' '}
          </span>
        ))}
        <strong>{unit?.fullName ?? '…'}</strong>
      </nav>
      <NamedChoice
        title={say({ vi: 'Đơn vị trực thuộc', en: 'Units below' })}
        all={say({ vi: 'Xem đơn vị trực thuộc…', en: 'Go down to a unit…' })}
        choices={below.map(({ id, fullName }) => ({ id, name: fullName ?? '' }))}
        chosen={null}
        onChange={(unitId) => change({ unitId, cadreId: null })}
      />
    </div>
  );
}

const before: Sentence = {
  vi: 'Đơn vị của bạn không có trên bản đồ ngày này. Bên dưới là các đơn vị hợp thành đơn vị của bạn.',
  en: 'Your unit is not on the map of this day. What follows is of the units it was formed of.',
};

const absent: Sentence = { vi: 'Đơn vị này không có trên bản đồ ngày đang xem.', en: 'This unit is not on the map of this day.' };

const toAll: Sentence = { vi: 'Về toàn phạm vi của bạn', en: 'To all of your part of the Union' };
