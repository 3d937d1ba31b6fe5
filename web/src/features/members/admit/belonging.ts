import type { MemberCategory, Residence } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { lacksAny } from '../../command/lacking.ts';

/** How somebody belongs, as it is typed. */
export const beginBelonging = () => ({
  home: [] as readonly ChosenUnit[],
  on: todayInVietnam(),
  category: 'RESIDENTIAL' as MemberCategory,
  residence: 'PERMANENT' as Residence,
  residenceSince: '',
  commune: [] as readonly ChosenUnit[],
});

export type BelongingDraft = ReturnType<typeof beginBelonging>;

export const lacksOfBelonging = ({ home }: BelongingDraft) => ({ home: lacksAny(home) });

/** As the service takes it: since when only where somebody asks, the commune only of a member of a special base (F-43). */
export const belongingOf = ({ home, category, residence, residenceSince, commune }: BelongingDraft) => ({
  homeId: home[0]?.id ?? '',
  category,
  residence,
  residenceSince: residence === 'PERMANENT' ? null : residenceSince || null,
  communeId: category === 'SPECIAL_BASE' ? (commune[0]?.id ?? null) : null,
});
