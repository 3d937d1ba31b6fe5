import type { UnitKey } from '@vwu/kit/unit-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { UnitReference } from '../unit-reference.ts';
import { HouseholdCoverage, MemberHousehold } from './household-coverage.entity.ts';

@Resolver(() => UnitReference)
export class HouseholdResolver {
  @FieldResolver(() => HouseholdCoverage, {
    nullable: true,
    description: 'Households with a member, against those with a woman of 18 or more (MEM-031); null out of reach. «Bao phủ hộ gia đình»',
  })
  householdCoverage(@Root() { id }: UnitKey, @Ctx() { householdCoverages }: Context): Promise<HouseholdCoverage | null> {
    return householdCoverages.load({ unitId: id });
  }
}

@Resolver(() => Member)
export class MemberHouseholdResolver {
  @FieldResolver(() => MemberHousehold, {
    nullable: true,
    description: 'Whom she lives with; null where no household is recorded (MEM-033). «Hộ gia đình»',
  })
  household(@Root() { id }: Member, @Ctx() { memberHouseholds }: Context): Promise<MemberHousehold | null> {
    return memberHouseholds.load(id);
  }
}

@Resolver(() => MemberHousehold)
export class HousematesResolver {
  @FieldResolver(() => [Member], {
    description: 'The other members of the household, as far as the caller may see them, by their names. «Hội viên sống cùng»',
  })
  async others(@Root() { otherIds }: MemberHousehold, @Ctx() { members }: Context): Promise<Member[]> {
    const others = await Promise.all(otherIds.map((id) => members.load(id)));
    return others.filter((other) => other !== null);
  }
}
