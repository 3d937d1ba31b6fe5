import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ID, ObjectType } from 'type-graphql';
import { MentorRole } from '../mentoring/mentor-assignment.entity.ts';
import { PositionTitle } from '../position/position.entity.ts';

export const PlacementKind = defineEnum('PlacementKind', 'What waits to be placed. «Chờ bố trí»', {
  POSITION: 'chức vụ',
  MENTOR_ASSIGNMENT: 'phân công kèm cặp',
});
export type PlacementKind = CodeOf<typeof PlacementKind>;

/** ORG-010: somebody whose position or assignment ended with her unit, and who has not been placed since. */
@ObjectType({ description: 'Somebody who waits to be placed after a reorganisation (ORG-010). «Chờ bố trí»', simpleResolvers: true })
export class Placement {
  @Field(() => ID, { description: 'The position or assignment that ended with its unit.' }) id!: string;
  @Field(() => PlacementKind, { description: 'Which of the two.' }) kind!: PlacementKind;
  @Field(() => DateScalar, { description: 'First day without a place.' }) since!: string;
  @Field(() => PositionTitle, { nullable: true, description: 'Title of the position.' }) title!: PositionTitle | null;
  @Field(() => MentorRole, { nullable: true, description: 'Capacity of the assignment.' }) role!: MentorRole | null;

  unitId!: string;
  cadreId!: string;
  candidates!: readonly string[];
}

export const PlacementConnection = connectionOf('Placement', () => Placement, 'those who wait to be placed');
