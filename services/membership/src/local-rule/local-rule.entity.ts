import { DateScalar } from '@vwu/kit/date';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Field, Int, ObjectType } from 'type-graphql';
import { Comparator, GatheringStatus } from '../rate/gathering-rate.ts';
import { UnitReference } from '../unit-reference.ts';

@ObjectType({ description: 'A target a province has set itself. «Mức riêng của địa phương»', simpleResolvers: true })
export class LocalRule {
  @Field(() => UnitReference, { description: 'The province that has set it.' }) unit!: UnitKey;
  @Field(() => Int, { description: 'The threshold, per cent. «Mức»' }) thresholdPercent!: number;
  @Field(() => Comparator, { description: 'GTE: «đạt 60%», the threshold itself is enough (TGT-005).' }) comparator!: Comparator;
  @Field(() => DateScalar, { description: 'First day it is set for.' }) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it is open.' }) validTo!: string | null;
  @Field(() => String, { description: 'The document. «Văn bản»' }) source!: string;
}

@ObjectType({
  description:
    'Where a unit stands against a target its province has set itself: beside the status by the rules of the term, never instead of it ' +
    '(F-2, TGT-005). «Kết quả theo mức riêng»',
  simpleResolvers: true,
})
export class LocalVerdict {
  @Field(() => LocalRule, { description: 'The target.' }) rule!: LocalRule;
  @Field(() => GatheringStatus, { description: 'Where the unit stands against it, from the integers.' }) status!: GatheringStatus;
  @Field(() => Int, { nullable: true, description: 'Members still needed to meet it; null without a rate.' }) membersNeeded!: number | null;
}
