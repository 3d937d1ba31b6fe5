import { type ReactNode, useRef } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { MemberUnitDocument, type MemberUnitQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, formatShare, formatTenths } from '../../../language/numbers.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Verdict } from '../../../ui/verdict.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { BaseCountsPart } from '../../base-counts/base-counts-part.tsx';
import { GroupsPart } from '../../member-groups/groups-part.tsx';
import { NumbersPart } from '../../member-numbers/numbers-part.tsx';
import type { MemberActor } from '../actor.ts';
import { UnitsBelow } from './units-below.tsx';
import { WishesPart } from './wishes-part.tsx';

export type ShownUnit = NonNullable<MemberUnitQuery['unit']>;

/** The unit whose members are shown: where it hangs, how many it has by their records, and what stands below it. */
export function UnitHead({ unitId, actor }: { readonly unitId: string; readonly actor: MemberActor }) {
  const say = useSay();
  const { asOf } = useMoment();
  const [{ data, error }, ask] = useQuery({
    query: MemberUnitDocument,
    variables: { id: unitId, asOf },
    requestPolicy: 'cache-and-network',
  });
  // what was there stays while it is read again; the part begins anew with each unit
  const known = useRef<ShownUnit | null>(null);
  if (data?.unit?.id === unitId) known.current = data.unit;
  const unit = known.current;
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !unit)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!unit) return <Waiting />;
  return (
    <section className="unit-head" aria-label={unit.fullName ?? ''}>
      <Trail unit={unit} ownId={actor.unitId} />
      {unit.memberCounts && <Numbers counts={unit.memberCounts} />}
      <UnitsBelow unit={unit} />
      <NumbersPart unitId={unit.id} />
      <GroupsPart unitId={unit.id} seesPersons={actor.maySee} />
      <BaseCountsPart unitId={unit.id} level={unit.level} mayWrite={actor.mayWrite} />
      {unit.level === 'BASE' && actor.maySee && <WishesPart unit={unit} actor={actor} onChanged={again} />}
    </section>
  );
}

/** From the reader's own unit down to the one that is shown. */
function Trail({ unit, ownId }: { readonly unit: ShownUnit; readonly ownId: string }) {
  const say = useSay();
  const { hrefOf } = useView();
  const above = [...(unit.ancestors ?? [])].reverse();
  const from = above.findIndex(({ id }) => id === ownId);
  return (
    <nav className="place-trail" aria-label={say({ vi: 'Đơn vị đang xem', en: 'Unit in view' })}>
      {(from < 0 ? [] : above.slice(from)).map(({ id, fullName }) => (
        <span key={id}>
          <Link href={hrefOf({ unitId: id, memberId: null })}>{fullName}</Link> ›{' '}
        </span>
      ))}
      <strong>{unit.fullName}</strong>
    </nav>
  );
}

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly verdict?: ReactNode;
}

function Numbers({ counts }: { readonly counts: NonNullable<ShownUnit['memberCounts']> }) {
  const say = useSay();
  const language = useLanguage();
  const { members, counted, temporary, absent, migrated, withCard, cardCoverage, isCardTargetMet, withCitizenId, isCoarse } = counts;
  const many = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  const share = (part: number | null | undefined) => (part == null || !members ? '—' : (formatShare(part, members, language) ?? '—'));
  const away = absent == null || migrated == null ? null : absent + migrated;
  const facts: readonly Fact[] = [
    { name: say({ vi: 'Hội viên theo hồ sơ', en: 'Members by their records' }), value: many(members) },
    { name: say({ vi: 'Được tính vào tỷ lệ', en: 'Count in the rate' }), value: many(counted) },
    { name: say({ vi: 'Tạm trú', en: 'Temporary residents' }), value: many(temporary) },
    { name: say({ vi: 'Vắng mặt, đi làm ăn xa', en: 'Away' }), value: many(away) },
    {
      name: say({ vi: 'Có thẻ', en: 'With a card' }),
      value: cardCoverage == null ? many(withCard) : formatTenths(cardCoverage, language),
      // all of them are to have one (MEM-020)
      verdict: isCardTargetMet != null && <Verdict goal={{ target: 100, isMet: isCardTargetMet }} />,
    },
    { name: say({ vi: 'Có số căn cước', en: 'With a citizen id' }), value: isCoarse ? many(withCitizenId) : share(withCitizenId) },
  ];
  return (
    <>
      <dl className="member-numbers">
        {facts.map(({ name, value, verdict }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            {verdict && <dd className="verdict">{verdict}</dd>}
          </div>
        ))}
      </dl>
      {isCoarse && <p className="quiet">{say(coarse)}</p>}
    </>
  );
}

const coarse = {
  vi: 'Số lượng được làm tròn xuống bội số của 5; dưới 5 không hiện, để không nhận ra một ai.',
  en: 'Counts are cut down to the last five, and none below five is shown, so that nobody is recognised.',
};
