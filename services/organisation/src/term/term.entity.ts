import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import { TermEndNotEarly } from './term.errors.ts';

/**
 * ORG-030: a term of office. Levels and units have their own; its last day is data, for it may end early (F-35), and no
 * programme or target is bound to its years (F-40). It ends with its unit.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A term of office of a unit (ORG-030). «Nhiệm kỳ»', implements: Belonging, simpleResolvers: true })
export class Term extends Belonging {
  @Field(() => Int, { description: 'First year of its name: 2022 of «2022–2027».' }) firstYear!: number;
  @Field(() => Int, { description: 'Last year of its name.' }) lastYear!: number;
  @Field(() => Int, { nullable: true, description: 'Ordinal of the congress that opened it. «Lần thứ»' }) congressOrdinal!: number | null;
  @Field(() => DateScalar, { description: 'Last day it was meant to have.' }) plannedTo!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, where it ended before its time (F-35); also with its unit.' })
  get closedEarlyOn(): string | null {
    return this.validTo < this.plannedTo ? this.validTo : null;
  }

  /** @throws {BelongingEnded | BelongingEndBeforeStart | TermEndNotEarly} */
  override end(on: string, reason: string): void {
    super.end(on, reason);
    if (on >= this.plannedTo) throw new TermEndNotEarly(this.plannedTo);
  }

  protected override get isEnded(): boolean {
    return this.endReason !== null;
  }
}

export const TermConnection = connectionOf('Term', () => Term, 'terms of office');

export const TermSchema = defineEntity({
  class: Term,
  schema: 'organisation',
  tableName: 'term',
  properties: {
    ...belongingProperties,
    firstYear: p.integer(),
    lastYear: p.integer(),
    congressOrdinal: p.integer().nullable(),
    plannedTo: p.string().columnType('date'),
  },
});

export const terms: BelongingKind<Term> = {
  entity: Term,
  table: 'term',
  noun: { vi: 'nhiệm kỳ', en: 'term of office' },
  columns: sql`
    t.first_year as "firstYear", t.last_year as "lastYear", t.congress_ordinal as "congressOrdinal", t.planned_to as "plannedTo"`,
  order: sql`t.valid_from::text`,
  levels: ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE'],
  scope: 'structure:write',
  goesAlong: false,
  isSeenFromBelow: true,
  onlyOne: 'term_one_at_a_time',
};
