import { DateScalar, openDay } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, ObjectType } from 'type-graphql';

/** CATALOGUE A.23 `Position`. */
export const PositionTitle = defineEnum('PositionTitle', 'Title of a position. «Chức danh»', {
  PRESIDENT: 'Chủ tịch',
  VICE_PRESIDENT: 'Phó Chủ tịch',
  EXEC_MEMBER: 'Ủy viên Ban Chấp hành',
  BRANCH_HEAD: 'Chi hội trưởng',
  BRANCH_DEPUTY: 'chi hội phó',
  GROUP_HEAD: 'tổ trưởng',
  GROUP_DEPUTY: 'tổ phó',
  PRESIDIUM_MEMBER: 'Ủy viên Đoàn Chủ tịch',
});
export type PositionTitle = CodeOf<typeof PositionTitle>;

/** CAD-003. */
export const Employment = defineEnum('Employment', 'How the work is held. «Hình thức làm việc»', {
  FULL_TIME: 'chuyên trách',
  PART_TIME: 'không chuyên trách',
  CONCURRENT: 'kiêm nhiệm',
});
export type Employment = CodeOf<typeof Employment>;

@ObjectType({ description: 'A position somebody holds in a unit. «Chức vụ»' })
export class Position {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => PositionTitle, { description: 'Title.' }) title!: PositionTitle;
  @Field(() => Employment, { description: 'How the work is held.' }) employment!: Employment;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => DateScalar, { description: 'First day.', name: 'from' }) validFrom!: string;

  unitId!: string;
  cadreId!: string;
  validTo!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it is held.' })
  get to(): string | null {
    return openDay(this.validTo);
  }
}

export const PositionConnection = connectionOf('Position', () => Position, 'positions somebody holds');
