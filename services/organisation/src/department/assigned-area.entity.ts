import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { connectionOf } from '@vwu/kit/page';
import { ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';

/** ORG-045: an area that a department supports; it goes along with what the area becomes. */
@ObjectType({
  description: 'An area a department supports (ORG-045). «Địa bàn được phân công»',
  implements: Belonging,
  simpleResolvers: true,
})
export class AssignedArea extends Belonging {
  departmentId!: string;
}

export const AssignedAreaConnection = connectionOf('AssignedArea', () => AssignedArea, 'areas departments support');

export const AssignedAreaSchema = defineEntity({
  class: AssignedArea,
  schema: 'organisation',
  tableName: 'assigned_area',
  properties: { ...belongingProperties, departmentId: p.uuid() },
});

export const assignedAreas: BelongingKind<AssignedArea> = {
  entity: AssignedArea,
  table: 'assigned_area',
  noun: { vi: 'phân công này', en: 'assignment of this department' },
  columns: sql`t.department_id as "departmentId"`,
  order: sql`t.department_id::text`,
  levels: ['PROVINCE', 'DISTRICT', 'BASE'],
  scope: 'structure:write',
  goesAlong: true,
  lastDay: sql`least(t.valid_to, (select least(e.valid_to, h.closed_on) from organisation.department e join organisation.unit h on h.id = e.unit_id where e.id = t.department_id))`,
  onlyOne: 'assigned_area_once',
};
