import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { MemberCounts } from '../count/count.entity.ts';
import { CoreRole, Religion } from '../member/member.enums.ts';
import { TargetGroup } from '../target-group.ts';
import { MassOrganisation } from './mass-organisation.ts';
import { Sector } from './sector.ts';
import { GroupCount, MemberOverlap, ReligionCount, RoleCount, SectorCount, TraitCount } from './trait-count.entity.ts';
import type { CountOf } from './trait-count.loader.ts';

@Resolver(() => MemberCounts)
export class TraitCountResolver {
  @FieldResolver(() => [GroupCount], {
    description: 'By target group, all groups; a woman may be in several (GRP-001…020). «Theo nhóm đối tượng»',
  })
  async groups(@Root() counts: MemberCounts, @Ctx() context: Context): Promise<GroupCount[]> {
    const countOf = await countsIn(counts, context);
    return Object.values(TargetGroup).map((group) => ({ group, ...countOf(`group:${group}`) }));
  }

  @FieldResolver(() => [RoleCount], {
    description: 'By what they stand for in the movement (MEM-021, MEM-022, MEM-026). «Hội viên nòng cốt»',
  })
  async coreRoles(@Root() counts: MemberCounts, @Ctx() context: Context): Promise<RoleCount[]> {
    const countOf = await countsIn(counts, context);
    return Object.values(CoreRole).map((role) => ({ role, ...countOf(`role:${role}`) }));
  }

  @FieldResolver(() => [ReligionCount], { description: 'By religion, where one is recorded (MEM-023). «Theo tôn giáo»' })
  async religions(@Root() counts: MemberCounts, @Ctx() context: Context): Promise<ReligionCount[]> {
    const countOf = await countsIn(counts, context);
    return Object.values(Religion).map((religion) => ({ religion, ...countOf(`religion:${religion}`) }));
  }

  @FieldResolver(() => TraitCount, { description: 'Of ethnic minorities, by the people recorded (MEM-024). «Dân tộc thiểu số»' })
  async ethnicMinority(@Root() counts: MemberCounts, @Ctx() context: Context): Promise<TraitCount> {
    return (await countsIn(counts, context))('ethnicity:MINORITY');
  }

  @FieldResolver(() => [SectorCount], { description: 'By what they live by; together all members (MEM-025). «Theo ngành nghề, lĩnh vực»' })
  async sectors(@Root() counts: MemberCounts, @Ctx() context: Context): Promise<SectorCount[]> {
    const countOf = await countsIn(counts, context);
    return Object.values(Sector).map((sector) => ({ sector, ...countOf(`sector:${sector}`) }));
  }

  @FieldResolver(() => MemberOverlap, { description: 'Who belongs to other organisations as well (MEM-042). «Tham gia đoàn thể khác»' })
  async overlap(@Root() counts: MemberCounts, @Ctx() context: Context): Promise<MemberOverlap> {
    const countOf = await countsIn(counts, context);
    return {
      inOneOther: countOf('overlap:ONE'),
      inSeveralOthers: countOf('overlap:SEVERAL'),
      organisations: Object.values(MassOrganisation).map((organisation) => ({ organisation, ...countOf(`organisation:${organisation}`) })),
    };
  }
}

/** The unit is within reach, for its counts are there. */
async function countsIn({ unitId, day, boundariesOn }: MemberCounts, { traitCounts }: Context): Promise<CountOf> {
  return (await traitCounts.load({ unitId, day, boundariesOn })) ?? none;
}

const none: CountOf = () => ({ count: null, counted: null, isCoarse: true });
