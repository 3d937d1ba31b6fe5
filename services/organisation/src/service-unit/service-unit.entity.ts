import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';

/** ORG-029; the four groups of public service units by the State's rules on their autonomy (Decree 60/2021/NĐ-CP). */
export const Autonomy = defineEnum('Autonomy', 'How far a public service unit pays for itself. «Mức tự chủ»', {
  FULL: 'tự bảo đảm chi thường xuyên và chi đầu tư',
  RECURRENT: 'tự bảo đảm chi thường xuyên',
  PARTIAL: 'tự bảo đảm một phần chi thường xuyên',
  FUNDED: 'Nhà nước bảo đảm chi thường xuyên',
});
export type Autonomy = CodeOf<typeof Autonomy>;

/** ORG-029: a public service unit under a unit of the Union. */
@ObjectType({
  description: 'A public service unit under the Union (ORG-029). «Đơn vị sự nghiệp công lập»',
  implements: Belonging,
  simpleResolvers: true,
})
export class ServiceUnit extends Belonging {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Autonomy, { nullable: true, description: 'How far it pays for itself on the day; null when not known.' })
  autonomy!: Autonomy | null;
}

export const ServiceUnitConnection = connectionOf('ServiceUnit', () => ServiceUnit, 'public service units');

export const ServiceUnitSchema = defineEntity({
  class: ServiceUnit,
  schema: 'organisation',
  tableName: 'service_unit',
  properties: { ...belongingProperties, name: p.string() },
});

export const serviceUnits: BelongingKind<ServiceUnit> = {
  entity: ServiceUnit,
  table: 'service_unit',
  noun: { vi: 'đơn vị sự nghiệp', en: 'service unit' },
  columns: sql`t.name, (
    select a.autonomy from organisation.service_unit_autonomy a
    where a.service_unit_id = t.id and a.valid_from <= d.day order by a.valid_from desc limit 1) as autonomy`,
  order: sql`t.name`,
  levels: ['CENTRAL', 'PROVINCE', 'DISTRICT'],
  scope: 'structure:write',
  goesAlong: true,
};
