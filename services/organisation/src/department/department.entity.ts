import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';

/** ORG-028. */
export const DepartmentKind = defineEnum('DepartmentKind', 'A department of the full-time office of a unit. «Ban, đơn vị chuyên trách»', {
  ORGANISATION_BOARD: 'Ban Tổ chức',
  OFFICE: 'Văn phòng',
  ORGANISATION_ADMINISTRATION: 'Ban Tổ chức-Hành chính',
  COMMUNICATION_BOARD: 'Ban Tuyên giáo',
  OTHER: 'ban, đơn vị khác',
});
export type DepartmentKind = CodeOf<typeof DepartmentKind>;

const below: readonly UnitLevel[] = ['PROVINCE', 'DISTRICT'];

/** ORG-028: which levels have which department. */
export const levelsOfDepartment: Readonly<Record<DepartmentKind, readonly UnitLevel[]>> = {
  ORGANISATION_BOARD: ['CENTRAL'],
  OFFICE: ['CENTRAL', ...below],
  ORGANISATION_ADMINISTRATION: below,
  COMMUNICATION_BOARD: ['CENTRAL', ...below],
  OTHER: ['CENTRAL', ...below],
};

/** ORG-028: a department; it ends with its unit. */
@ObjectType({ description: 'A department of a unit, with the lines it answers (ORG-028).', implements: Belonging, simpleResolvers: true })
export class Department extends Belonging {
  @Field(() => DepartmentKind, { description: 'Which department.' }) kind!: DepartmentKind;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => [String], { description: 'Numbers of the office, never of a person. «Điện thoại»' }) phones!: string[];
}

export const DepartmentConnection = connectionOf('Department', () => Department, 'departments of units');

export const DepartmentSchema = defineEntity({
  class: Department,
  schema: 'organisation',
  tableName: 'department',
  properties: { ...belongingProperties, kind: p.string().$type<DepartmentKind>(), name: p.string(), phones: p.array() },
});

export const departments: BelongingKind<Department> = {
  entity: Department,
  table: 'department',
  noun: { vi: 'ban, đơn vị này', en: 'department of this kind' },
  columns: sql`t.kind, t.name, t.phones`,
  order: sql`t.name`,
  levels: ['CENTRAL', ...below],
  scope: 'structure:write',
  goesAlong: false,
  isSeenFromBelow: true,
};
