import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';

/** ORG-010: what hung below a unit that was split or dissolved, and the decision did not place. */
@ObjectType({ description: 'A unit that waits under a superior until it is hung where it belongs. «Chờ bố trí»', simpleResolvers: true })
export class HeldUnit {
  @Field(() => DateScalar, { description: 'First day without a place of its own.' }) since!: string;
  @Field(() => String, { nullable: true, description: 'Number of the decision that left it open. «Số»' }) decisionNumber!: string | null;

  unitId!: string;
  fromUnitId!: string;
  heldById!: string;
  candidateIds!: string[];
}

export const HeldUnitConnection = connectionOf('HeldUnit', () => HeldUnit, 'units that wait to be placed');
