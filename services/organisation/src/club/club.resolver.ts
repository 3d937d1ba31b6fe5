import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { UnitLevel } from '../unit/unit.enums.ts';
import { AffinityType, Club, ClubConnection, ClubForm, ClubTotals, clubs } from './club.entity.ts';
import { ClubTopic } from './club-topic.ts';
import { foundClub } from './found-club.ts';
import { totalClubs, whichClubs } from './list-clubs.ts';

@ArgsType()
class ClubListArgs extends BelongingListArgs {
  @Field(() => AffinityType, { nullable: true, description: 'Only clubs that gather these.' }) affinity?: AffinityType | null;
  @Field(() => ClubTopic, { nullable: true, description: 'Only clubs about this (MOD-012, MOD-013).' }) topic?: ClubTopic | null;
  @Field(() => UnitLevel, { nullable: true, description: 'Only clubs founded by a unit of this level.' }) founderLevel?: UnitLevel | null;
}

@ArgsType()
class ClubTotalsArgs {
  @Field(() => ID, { nullable: true, description: 'Only what stands at this unit or below it on the day.' }) unitId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: asOfDescription }) asOf?: string | null;
  @Field(() => AffinityType, { nullable: true, description: 'Only clubs that gather these.' }) affinity?: AffinityType | null;
  @Field(() => ClubTopic, { nullable: true, description: 'Only clubs about this (MOD-012, MOD-013).' }) topic?: ClubTopic | null;
  @Field(() => UnitLevel, { nullable: true, description: 'Only clubs founded by a unit of this level.' }) founderLevel?: UnitLevel | null;
}

@ArgsType()
class FoundClubArgs extends RecordBelongingArgs {
  @Field(() => ClubForm, { description: 'What it is called.' }) form!: ClubForm;
  @Field(() => AffinityType, { description: 'Whom it gathers.' }) affinity!: AffinityType;
  @Field(() => ClubTopic, { nullable: true, description: 'What it is about; OTHER unless said.' }) topic?: ClubTopic | null;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => ID, { nullable: true, description: 'The unit that founded it, where that is one above; else the unit itself.' })
  foundingUnitId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Members on the first day; a number, never names.' }) members?: number | null;
  @Field(() => String, { nullable: true, description: 'Project it belongs to.' }) project?: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation it works with.' }) partner?: string | null;
}

@Resolver(() => Unit)
export class ClubsOfUnitResolver {
  @FieldResolver(() => [Club], { nullable: true, description: `The clubs the unit itself leads on a day; ${outside} «Câu lạc bộ»` })
  async clubs(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Arg('affinity', () => AffinityType, { nullable: true, description: 'Only clubs that gather these.' }) affinity: AffinityType | null,
    @Ctx() { belongings }: Context,
  ): Promise<Club[] | null> {
    const found = await belongings.of(clubs).load({ unitId: id, asOf });
    return found?.filter((club) => !affinity || club.affinity === affinity) ?? null;
  }
}

@Resolver(() => Club)
export class ClubResolver {
  @Query(() => ClubConnection, {
    nullable: true,
    description: `Clubs within the caller's part of the Union on a day, by name, those that wait to be placed too (ORG-017…020). ${listErrors}`,
  })
  clubs(@Args(() => ClubListArgs) { affinity, topic, founderLevel, ...args }: ClubListArgs, @Ctx() context: Context) {
    return listBelongings(context, clubs, args, whichClubs({ affinity, topic, founderLevel }));
  }

  @Query(() => ClubTotals, {
    nullable: true,
    description: "Clubs and their members within the caller's part of the Union on a day (ORG-020).",
  })
  clubTotals(@Args(() => ClubTotalsArgs) args: ClubTotalsArgs, @Ctx() context: Context): Promise<ClubTotals> {
    return totalClubs(context, args);
  }

  @Mutation(() => Club, {
    description: `Founds a club, team or circle. «Thành lập» Errors: ${recordErrors}, CLUB_FOUNDER_INVALID, MEMBER_COUNT_INVALID.`,
  })
  foundClub(@Args(() => FoundClubArgs) args: FoundClubArgs, @Ctx() context: Context): Promise<Club> {
    return foundClub(context, args);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that founded it; null if the caller may not see it.' })
  async foundingUnit(@Root() { foundingUnitId }: Club, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(foundingUnitId)) ? units.load({ id: foundingUnitId }) : null;
  }
}
