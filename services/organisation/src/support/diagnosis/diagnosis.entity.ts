import { Field, Int, ObjectType } from 'type-graphql';
import { TargetGroup } from '../../model/target-group.ts';
import { CauseHeading, GatheringCause } from './gathering-cause.ts';

@ObjectType({ description: 'A cause found at a base. «Nguyên nhân»', simpleResolvers: true })
export class NamedCause {
  @Field(() => GatheringCause, { description: 'The cause.' }) cause!: GatheringCause;
  @Field(() => Int, {
    nullable: true,
    description: 'Of PARTY_LIMIT: how many mass organisations the party committee allows, 1 or 2 (SUP-011).',
  })
  partyLimit!: number | null;
}

@ObjectType({ description: 'A group of women a base finds hard to gather. «Đối tượng khó tập hợp»', simpleResolvers: true })
export class NamedGroup {
  @Field(() => TargetGroup, { description: 'The group.' }) group!: TargetGroup;
  @Field(() => Int, { description: 'How many women, estimated.' }) estimate!: number;
}

@ObjectType({ description: 'How often a cause is found. «Tần suất nguyên nhân»', simpleResolvers: true })
export class CauseCount {
  @Field(() => GatheringCause, { description: 'The cause.' }) cause!: GatheringCause;
  @Field(() => CauseHeading, { description: 'Its heading.' }) heading!: CauseHeading;
  @Field(() => Int, { description: 'Bases it was found at.' }) bases!: number;
}

/** SUP-018: over the bases that needed support in a period. */
@ObjectType({ description: 'Causes over the bases not above 60 % in a period (SUP-018).', simpleResolvers: true })
export class CauseFrequency {
  @Field(() => Int, { description: 'Bases not above 60 % in the period.' }) bases!: number;
  @Field(() => Int, { description: 'Of these, without a cause found yet.' }) withoutCause!: number;
  @Field(() => [CauseCount], { description: 'Every cause found at any, most frequent first; a base may have several.' })
  causes!: CauseCount[];
}
