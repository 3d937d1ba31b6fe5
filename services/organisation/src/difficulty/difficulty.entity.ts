import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';

/** ORG-023. */
export const DifficultyDegree = defineEnum('DifficultyDegree', 'How difficult a base is. «Mức độ khó khăn»', {
  SPECIAL: 'cơ sở đặc biệt khó khăn',
  DIFFICULT: 'cơ sở khó khăn',
});
export type DifficultyDegree = CodeOf<typeof DifficultyDegree>;

/** ORG-023: that a base is difficult, and why; bases of special difficulty are supported first. It ends with the base. */
@ObjectType({ description: 'That a base is difficult, and why (ORG-023). «Cơ sở khó khăn»', implements: Belonging, simpleResolvers: true })
export class Difficulty extends Belonging {
  @Field(() => DifficultyDegree, { description: 'How difficult.' }) degree!: DifficultyDegree;
  @Field(() => String, { description: 'Why; names no person. «Lý do»' }) ground!: string;
}

export const DifficultyConnection = connectionOf('Difficulty', () => Difficulty, 'difficult bases, those to be supported first first');

export const DifficultySchema = defineEntity({
  class: Difficulty,
  schema: 'organisation',
  tableName: 'difficulty',
  properties: { ...belongingProperties, degree: p.string().$type<DifficultyDegree>(), ground: p.string() },
});

export const difficulties: BelongingKind<Difficulty> = {
  entity: Difficulty,
  table: 'difficulty',
  noun: { vi: 'mức độ khó khăn', en: 'degree of difficulty' },
  columns: sql`t.degree, t.ground`,
  // ORG-023: special difficulty first, then the longest
  order: sql`(case t.degree when 'SPECIAL' then '1' else '2' end || t.valid_from)`,
  levels: ['BASE'],
  scope: 'structure:write',
  goesAlong: false,
  onlyOne: 'difficulty_one_at_a_time',
};
