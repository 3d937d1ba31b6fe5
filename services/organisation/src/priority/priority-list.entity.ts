import { defineEntity, p } from '@mikro-orm/postgresql';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, Int, ObjectType } from 'type-graphql';
import { PrioritiesChanged, PrioritiesNumber } from './priority.errors.ts';

/** ORG-050: what a base puts first in a year, one to three issues: more would be «dàn trãi, chung chung». */
@ObjectType({ description: 'What a base puts first in a year (ORG-050). «Vấn đề ưu tiên»', simpleResolvers: true })
export class PriorityList {
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => [String], { description: 'One to three issues, the first first.' }) items!: string[];
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when choosing anew.' }) version!: number;

  unitId!: string;

  /** @throws {PrioritiesChanged | PrioritiesNumber} */
  choose(items: readonly string[], seen: number | null | undefined): void {
    if (seen != null && seen !== (this.version ?? 0)) throw new PrioritiesChanged(seen, this.version ?? 0);
    const chosen = items.map((item) => item.trim());
    if (chosen.length < 1 || chosen.length > 3 || chosen.includes('')) throw new PrioritiesNumber(items.length);
    this.items = chosen;
    this.origin = 'RECORDED';
  }
}

export const PriorityListSchema = defineEntity({
  class: PriorityList,
  schema: 'organisation',
  tableName: 'priority_list',
  properties: {
    unitId: p.uuid().primary(),
    year: p.integer().primary(),
    items: p.array(),
    origin: p.string().$type<DataOrigin>(),
    version: p.integer().version(),
  },
});
