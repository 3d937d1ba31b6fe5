import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, Int, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';

/** ORG-026, ORG-027. */
export const BodyKind = defineEnum('BodyKind', 'A body that leads or inspects a unit. «Cơ quan lãnh đạo, kiểm tra»', {
  EXECUTIVE_COMMITTEE: 'Ban Chấp hành',
  STANDING_COMMITTEE: 'Ban Thường vụ',
  PERMANENT_BOARD: 'Thường trực',
  PRESIDIUM: 'Đoàn Chủ tịch',
  STANDING_PRESIDIUM: 'Thường trực Đoàn Chủ tịch',
  INSPECTION_COMMITTEE: 'Ủy ban Kiểm tra',
});
export type BodyKind = CodeOf<typeof BodyKind>;

const belowCentral: readonly UnitLevel[] = ['PROVINCE', 'DISTRICT', 'BASE'];

/** ORG-026: which levels have which body. The Presidium is Central's alone. */
export const levelsOfBody: Readonly<Record<BodyKind, readonly UnitLevel[]>> = {
  EXECUTIVE_COMMITTEE: ['CENTRAL', ...belowCentral],
  STANDING_COMMITTEE: belowCentral,
  PERMANENT_BOARD: belowCentral,
  PRESIDIUM: ['CENTRAL'],
  STANDING_PRESIDIUM: ['CENTRAL'],
  INSPECTION_COMMITTEE: ['CENTRAL', 'PROVINCE', 'DISTRICT'],
};

/** ORG-026: a body of a unit, elected for a term; it ends with the term, and with the unit. */
@ObjectType({
  description: 'A body that leads or inspects a unit during a term (ORG-026, ORG-027).',
  implements: Belonging,
  simpleResolvers: true,
})
export class Body extends Belonging {
  @Field(() => BodyKind, { description: 'Which body.' }) kind!: BodyKind;
  @Field(() => Int, { description: 'How many people it has. «Số ủy viên»' }) members!: number;

  termId!: string;
}

export const BodyConnection = connectionOf('Body', () => Body, 'bodies of units');

export const BodySchema = defineEntity({
  class: Body,
  schema: 'organisation',
  tableName: 'body',
  properties: { ...belongingProperties, kind: p.string().$type<BodyKind>(), members: p.integer(), termId: p.uuid() },
});

export const bodies: BelongingKind<Body> = {
  entity: Body,
  table: 'body',
  noun: { vi: 'cơ quan này', en: 'body of this kind' },
  columns: sql`t.kind, t.members, t.term_id as "termId"`,
  order: sql`t.kind`,
  levels: ['CENTRAL', ...belowCentral],
  scope: 'structure:write',
  goesAlong: false,
  isSeenFromBelow: true,
  lastDay: sql`least(t.valid_to, (select e.valid_to from organisation.term e where e.id = t.term_id))`,
  onlyOne: 'body_one_of_a_kind',
};
