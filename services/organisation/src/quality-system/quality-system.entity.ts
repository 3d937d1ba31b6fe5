import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Field, Int, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';

/** ORG-043: a quality management system a unit applies; it ends with the unit. */
@ObjectType({
  description: 'A quality management system a unit applies (ORG-043). «Hệ thống quản lý chất lượng»',
  implements: Belonging,
  simpleResolvers: true,
})
export class QualitySystem extends Belonging {
  @Field(() => String, { description: 'The standard. «Tiêu chuẩn»' }) standard!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day it was certified; null while it is not.' }) certifiedOn!: string | null;
}

export const QualitySystemConnection = connectionOf('QualitySystem', () => QualitySystem, 'quality systems');

/** ORG-043: the share of units that apply one, as integers. */
@ObjectType({ description: 'How many units of a level apply a quality management system (ORG-043).', simpleResolvers: true })
export class QualityCoverage {
  @Field(() => Int, { description: 'Units that apply one.' }) applying!: number;
  @Field(() => Int, { description: 'Units there are.' }) units!: number;
}

export const QualitySystemSchema = defineEntity({
  class: QualitySystem,
  schema: 'organisation',
  tableName: 'quality_system',
  properties: { ...belongingProperties, standard: p.string(), certifiedOn: p.string().columnType('date').nullable() },
});

export const qualitySystems: BelongingKind<QualitySystem> = {
  entity: QualitySystem,
  table: 'quality_system',
  noun: { vi: 'hệ thống quản lý chất lượng', en: 'quality management system' },
  columns: sql`t.standard, t.certified_on as "certifiedOn"`,
  order: sql`t.standard`,
  levels: ['CENTRAL', 'PROVINCE', 'DISTRICT'],
  scope: 'structure:write',
  goesAlong: false,
  onlyOne: 'quality_system_one_at_a_time',
};
