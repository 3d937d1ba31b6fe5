import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { CommunicationTeam, CommunicationTeamConnection, communicationTeams, TeamProject } from './communication-team.entity.ts';
import { foundCommunicationTeam } from './found-communication-team.ts';

@ArgsType()
class TeamListArgs extends BelongingListArgs {
  @Field(() => TeamProject, { nullable: true, description: 'Only teams of this project.' }) project?: TeamProject | null;
}

@ArgsType()
class FoundTeamArgs extends RecordBelongingArgs {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => TeamProject, { description: 'Project it belongs to.' }) project!: TeamProject;
  @Field(() => Int, { nullable: true, description: 'Members on the first day; a number, never names.' }) members?: number | null;
}

@Resolver(() => Unit)
export class TeamsOfUnitResolver {
  @FieldResolver(() => [CommunicationTeam], { nullable: true, description: `The communication teams of the unit on a day; ${outside}` })
  communicationTeams(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<CommunicationTeam[] | null> {
    return belongings.of(communicationTeams).load({ unitId: id, asOf });
  }
}

@Resolver(() => CommunicationTeam)
export class CommunicationTeamResolver {
  @Query(() => CommunicationTeamConnection, {
    nullable: true,
    description: `Community communication teams within the caller's part of the Union on a day (ORG-021). ${listErrors}`,
  })
  communicationTeams(@Args(() => TeamListArgs) { project, ...args }: TeamListArgs, @Ctx() context: Context) {
    return listBelongings(context, communicationTeams, args, project ? { filter: { project }, where: sql`t.project = ${project}` } : {});
  }

  @Mutation(() => CommunicationTeam, {
    description: `Founds a community communication team of a base. «Thành lập tổ truyền thông» Errors: ${recordErrors}, MEMBER_COUNT_INVALID.`,
  })
  foundCommunicationTeam(@Args(() => FoundTeamArgs) args: FoundTeamArgs, @Ctx() context: Context): Promise<CommunicationTeam> {
    return foundCommunicationTeam(context, args);
  }
}
