import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from './date.ts';
import { type CodeOf, defineEnum } from './enum.ts';

/** Where a thing comes from (ARCHITECTURE D7). Demonstration data is never shown as anything else. */
export const DataOrigin = defineEnum('DataOrigin', 'Where a fact comes from. «Nguồn gốc»', {
  REFERENCE: 'danh mục chính thức',
  RECORDED: 'số liệu đơn vị ghi nhận',
  STATED: 'con số văn bản đã nêu',
  DERIVED: 'suy ra, không chính thức',
  DEMONSTRATION: 'dữ liệu minh họa',
});
export type DataOrigin = CodeOf<typeof DataOrigin>;

export const FigureMethod = defineEnum('FigureMethod', 'How a figure came to be. «Cách có số liệu»', {
  AS_REPORTED: 'như đơn vị báo cáo',
  DERIVED: 'cộng từ các đơn vị báo cáo, chính xác',
  ESTIMATED: 'ước tính, có phần chia không rõ tỷ lệ',
});
export type FigureMethod = CodeOf<typeof FigureMethod>;

/** Says of a figure where it comes from and how complete it is; carried by every aggregate. */
@Directive('@shareable')
@ObjectType({ description: 'Where a figure comes from and how complete it is. «Nguồn gốc số liệu»', simpleResolvers: true })
export class Provenance {
  @Field(() => DataOrigin, { description: 'Whose figure it is.' }) origin!: DataOrigin;
  @Field(() => FigureMethod, { description: 'Reported as such, added up, or estimated.' }) method!: FigureMethod;
  @Field(() => String, { nullable: true, description: 'The body that gave the figure. «Nguồn cung cấp»' }) sourceBody!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day the figure speaks of.' }) asOf!: string | null;
  @Field(() => Int, { description: 'How many of the parts it is made of have reported.' }) partsReported!: number;
  @Field(() => Int, { description: 'How many parts there are.' }) partsExpected!: number;

  @Field(() => Boolean, { description: 'Whether any of it is an estimate: a unit was divided, and nobody counted its parts. «Ước tính»' })
  get estimated(): boolean {
    return this.method === 'ESTIMATED';
  }
}
