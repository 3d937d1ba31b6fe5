import { DateScalar } from '@vwu/kit/date';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LineageKind } from '../unit/unit.enums.ts';

/** A unit of a lineage; its place says how far it stands from the one asked for. */
@ObjectType({ description: 'A unit in a lineage. «Đơn vị trong sơ đồ kế thừa»', simpleResolvers: true })
export class LineageNode {
  unitId!: string;

  @Field(() => Int, { description: 'Steps from the unit asked for: below 0 what went into it, above 0 what it went into, 0 itself.' })
  step!: number;
}

/** One piece: what flowed from one unit into another. */
@ObjectType({ description: 'What of one unit went into another on a day. «Dòng kế thừa»', simpleResolvers: true })
export class LineageLink {
  fromId!: string;
  toId!: string;

  @Field(() => LineageKind, { description: 'Whole or part.' }) kind!: LineageKind;
  @Field(() => Float, { nullable: true, description: 'Share of the older unit that went over, 0…1; null when it is not known.' })
  share!: number | null;
  @Field(() => DateScalar, { description: 'First day of the new order.' }) effectiveOn!: string;
  @Field(() => String, { nullable: true, description: 'Number of the decision. «Số nghị quyết»' }) decisionNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'What the official table says. «Ghi chú của nguồn»' }) evidence!: string | null;
}

/** ARCHITECTURE D3: what a unit came out of and what became of it, as a picture needs it. */
@ObjectType({ description: 'What flowed into a unit and out of it, some steps far. «Sơ đồ kế thừa»', simpleResolvers: true })
export class Lineage {
  @Field(() => [LineageNode], {
    description: "The units of the caller's part of the Union, oldest step first; the one asked for among them.",
  })
  nodes!: LineageNode[];
  @Field(() => [LineageLink], { description: 'What went from one to another, oldest first.' }) links!: LineageLink[];
  @Field(() => Boolean, { description: 'Whether all is there: false beyond 500 pieces, the farthest being left out.' })
  isComplete!: boolean;
}
