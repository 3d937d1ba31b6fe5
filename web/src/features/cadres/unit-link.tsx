import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import type { HeldUnitFragment } from '../../gql/graphql.ts';
import { lastPeriodOver } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';

/** The way to a unit: a base among the bases, others in the structure; one that has ended on the last day it was there. */
export function UnitLink({ unit }: { readonly unit: HeldUnitFragment | null | undefined }) {
  const say = useSay();
  const { hrefOf } = useView();
  if (!unit?.fullName)
    return <em className="quiet">{say({ vi: 'đơn vị ngoài phạm vi của bạn', en: 'a unit outside your part of the Union' })}</em>;
  const { id, fullName, level, validTo } = unit;
  const then = validTo == null ? {} : { asOf: validTo, period: lastPeriodOver(validTo) };
  const href =
    level === 'BASE'
      ? hrefOf({ ...nothingOpen, ...then, baseId: id }, '/bases')
      : hrefOf({ ...nothingOpen, ...then, unitId: id }, '/units');
  return <Link href={href}>{fullName}</Link>;
}
