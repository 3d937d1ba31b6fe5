import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { LineageKind } from '../unit/unit.enums.ts';

export const NameTrail = defineEnum('NameTrail', 'How an old name leads to a unit. «Cách tìm ra»', {
  RENAMED: 'đơn vị này đã đổi tên',
  SUCCESSOR: 'đơn vị cũ đã nhập hoặc chia vào đơn vị này',
  THROUGH_UNITS_BELOW: 'các đơn vị cấp dưới của đơn vị cũ đã vào đơn vị này',
});
export type NameTrail = CodeOf<typeof NameTrail>;

/** F-20: old names are asked for long after the names are gone. */
@ObjectType({ description: 'A unit of the day, found by a name that is no longer in use. «Tìm theo tên cũ»', simpleResolvers: true })
export class FormerName {
  @Field(() => String, { description: 'The old name, with the type of that time.' }) name!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day.' }) lastDay!: string | null;
  @Field(() => NameTrail, { description: 'How it leads to the unit.' }) trail!: NameTrail;
  @Field(() => LineageKind, { description: 'Whether all of the old unit is in it, or a part.' }) extent!: LineageKind;

  unitId!: string;
}

export const FormerNameConnection = connectionOf('FormerName', () => FormerName, 'units found by former names');
