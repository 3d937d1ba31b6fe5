import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Field, ID, ObjectType } from 'type-graphql';

/** ORG-010: after a merger or a split the leadership of the successor is consolidated, so that it goes on without a gap. */
@ObjectType({ description: 'A leadership to consolidate after a merger or a split (ORG-010). «Kiện toàn»', simpleResolvers: true })
export class ConsolidationTask {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'First day of the new order.' }) opensOn!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day the leadership was recognised; null while the task is open.' })
  settledOn!: string | null;

  unitId!: string;
  partyConsentId!: string | null;
  responsibleId!: string;
}

export const ConsolidationTaskConnection = connectionOf('ConsolidationTask', () => ConsolidationTask, 'leaderships to consolidate');
