import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { AreaTag } from '../unit/unit.enums.ts';
import { tagArea, untagArea } from './tag-area.ts';

@ArgsType()
class TagAreaArgs {
  @Field(() => ID, { description: 'The base.' }) unitId!: string;
  @Field(() => AreaTag, { description: 'Kind of area.' }) tag!: AreaTag;
  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

@ArgsType()
class TagFromArgs extends TagAreaArgs {
  @Field(() => DateScalar, { description: 'First day it is so.' }) from!: string;
}

@ArgsType()
class TagUntilArgs extends TagAreaArgs {
  @Field(() => DateScalar, { description: 'Last day it was so.' }) on!: string;
}

const errors =
  'Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, BELONGING_UNIT_LEVEL, BELONGING_UNIT_NOT_VALID, IDEMPOTENCY_KEY_REUSED';

@Resolver()
export class AreaTagResolver {
  @Mutation(() => Unit, {
    nullable: true,
    description: `Records that a base lies in a kind of area; it takes the place of what was only derived (ORG-022). ${errors}, AREA_TAG_ALREADY_THERE.`,
  })
  async tagArea(@Args(() => TagFromArgs) { from, ...args }: TagFromArgs, @Ctx() context: Context): Promise<Unit | null> {
    return context.units.load({ id: await tagArea(context, { ...args, day: from }) });
  }

  @Mutation(() => Unit, {
    nullable: true,
    description: `Records that a base no longer lies in a kind of area (ORG-022). ${errors}, AREA_TAG_NOT_THERE, AREA_TAG_FOLLOWS_MARK.`,
  })
  async untagArea(@Args(() => TagUntilArgs) { on, ...args }: TagUntilArgs, @Ctx() context: Context): Promise<Unit | null> {
    return context.units.load({ id: await untagArea(context, { ...args, day: on }) });
  }
}
