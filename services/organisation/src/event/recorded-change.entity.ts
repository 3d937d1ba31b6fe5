import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Field, ID, ObjectType } from 'type-graphql';
import { LineageLink } from '../lineage/lineage.entity.ts';
import { UnitAct } from '../structure/structure-outcome.entity.ts';
import { AdminType, BaseModel } from '../unit/unit.enums.ts';

/** ARCHITECTURE D3: what the decision itself says of one unit; what only goes along with its superior, or waits, follows from it. */
@ObjectType({
  description: 'What the decision of an event says of one unit; what it does not name goes on as it was. «Nội dung sự kiện»',
  simpleResolvers: true,
})
export class RecordedChange {
  @Field(() => ID, { description: 'The unit.' }) unitId!: string;
  @Field(() => UnitAct, { description: 'Whether it opens, changes or ends.' }) act!: UnitAct;
  @Field(() => DateScalar, { description: 'First day of it.' }) effectiveOn!: string;
  @Field(() => String, { nullable: true, description: 'The name it is given; null where none is said.' }) name!: string | null;
  @Field(() => String, { nullable: true, description: 'The name with its type; null where none is said.' }) fullName!: string | null;
  @Field(() => String, { nullable: true, description: 'The code it is given; null where none is said.' }) code!: string | null;
  @Field(() => AdminType, { nullable: true, description: 'The administrative type it is given; null where none is said.' })
  adminType!: AdminType | null;
  @Field(() => BaseModel, { nullable: true, description: 'The model a base is built by; null where none is said (ORG-002).' })
  baseModel!: BaseModel | null;

  /** The superior it is hung under; null where none is said. */
  parentId!: string | null;
}

export const RecordedChangeConnection = connectionOf('RecordedChange', () => RecordedChange, 'what an event says of each unit');

export const RecordedPieceConnection = connectionOf('RecordedPiece', () => LineageLink, 'what went where by an event');
