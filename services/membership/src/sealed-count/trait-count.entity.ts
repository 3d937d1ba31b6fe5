import { Field, Int, ObjectType } from 'type-graphql';
import { CoreRole, Religion } from '../member/member.enums.ts';
import { TargetGroup } from '../target-group.ts';
import { MassOrganisation } from './mass-organisation.ts';
import { Sector } from './sector.ts';

/** How many members something of the record is told of. */
@ObjectType({ description: 'How many members something is recorded of. «Số hội viên»', simpleResolvers: true })
export class TraitCount {
  @Field(() => Int, {
    nullable: true,
    description: 'Members of the day whose record says so today, for the record has no history; null where it is left out as too small.',
  })
  count!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of them, those who count in the rate of the unit (MEM-011, F-43).' })
  counted!: number | null;
  @Field(() => Boolean, {
    description:
      'Whether counts are cut down to the last five, and none below five shown (SEC-004): for who sees no persons; of religion, ethnicity, ' +
      'disability and hardship also for who lacks persons:sensitive.',
  })
  isCoarse!: boolean;
}

@ObjectType({
  description: 'How many members belong to a target group (GRP-001…020). «Số hội viên theo nhóm đối tượng»',
  simpleResolvers: true,
})
export class GroupCount extends TraitCount {
  @Field(() => TargetGroup, { description: 'What is counted.' }) group!: TargetGroup;
}

@ObjectType({
  description: 'How many members stand for something in the movement (MEM-021, MEM-022, MEM-026). «Số hội viên nòng cốt»',
  simpleResolvers: true,
})
export class RoleCount extends TraitCount {
  @Field(() => CoreRole, { description: 'What is counted.' }) role!: CoreRole;
}

@ObjectType({
  description: 'How many members are of a religion, as far as it is recorded (MEM-023). «Số hội viên theo tôn giáo»',
  simpleResolvers: true,
})
export class ReligionCount extends TraitCount {
  @Field(() => Religion, { description: 'What is counted.' }) religion!: Religion;
}

@ObjectType({
  description: 'How many members live by something; the sectors add up to all (MEM-025). «Cơ cấu hội viên theo ngành nghề, lĩnh vực»',
  simpleResolvers: true,
})
export class SectorCount extends TraitCount {
  @Field(() => Sector, { description: 'What is counted.' }) sector!: Sector;
}

@ObjectType({
  description: 'How many members belong to another organisation as well (MEM-042). «Số hội viên tham gia đoàn thể khác»',
  simpleResolvers: true,
})
export class OrganisationCount extends TraitCount {
  @Field(() => MassOrganisation, { description: 'What is counted.' }) organisation!: MassOrganisation;
}

/** MEM-042: who may be counted by more than one organisation. */
@ObjectType({
  description:
    'Members who belong to other organisations as well, so that nobody is counted twice unnoticed (MEM-042, F-36). «Hội viên tham gia nhiều đoàn thể»',
  simpleResolvers: true,
})
export class MemberOverlap {
  @Field(() => TraitCount, { description: 'Members who belong to one other organisation.' }) inOneOther!: TraitCount;
  @Field(() => TraitCount, { description: 'Members who belong to more than one.' }) inSeveralOthers!: TraitCount;
  @Field(() => [OrganisationCount], { description: 'How many belong to each; whoever belongs to two is in both.' })
  organisations!: OrganisationCount[];
}
