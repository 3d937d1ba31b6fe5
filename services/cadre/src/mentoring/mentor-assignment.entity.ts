import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar, END, openDay } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { MentorAlreadyEnded, MentorEndBeforeStart } from './mentoring.errors.ts';

/** In what capacity somebody mentors a base (CATALOGUE MEN-001, MEN-003, MEN-011, MEN-015). */
export const MentorRole = defineEnum('MentorRole', 'In what capacity somebody mentors a base. «Vai trò kèm cặp»', {
  FULL_TIME_CADRE: 'cán bộ Hội chuyên trách hướng dẫn, kèm cặp, hỗ trợ',
  EXECUTIVE_IN_CHARGE: 'ủy viên Ban Chấp hành, cán bộ Hội phụ trách địa bàn',
  CENTRAL_EXECUTIVE: 'ủy viên Ban Chấp hành phụ trách Cụm',
  RESIDENT_HELPER: 'hội viên giúp đỡ nơi cư trú',
});
export type MentorRole = CodeOf<typeof MentorRole>;

@ObjectType({ description: 'Somebody mentoring a base from a day on. «Phân công kèm cặp»' })
export class MentorAssignment {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => MentorRole, { description: 'In what capacity.' }) role!: MentorRole;
  @Field(() => DateScalar, { name: 'from', description: 'First day.' }) validFrom!: string;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Why it ended, in free words that may speak of a person. «Lý do kết thúc»' })
  endReason!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when ending.' }) version!: number;

  unitId!: string;
  cadreId!: string;
  validTo!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  get to(): string | null {
    return openDay(this.validTo);
  }

  /**
   * Ends the assignment with `on` as its last day.
   *
   * @throws {MentorAlreadyEnded | MentorEndBeforeStart}
   */
  end(on: string, reason: string): void {
    if (this.validTo !== END) throw new MentorAlreadyEnded(this.id, this.validTo);
    if (on < this.validFrom) throw new MentorEndBeforeStart(this.validFrom, on);
    this.validTo = on;
    this.endReason = reason;
  }
}

export const MentorAssignmentSchema = defineEntity({
  class: MentorAssignment,
  schema: 'cadre',
  tableName: 'mentor_assignment',
  properties: {
    id: p.uuid().primary(),
    unitId: p.uuid(),
    cadreId: p.uuid(),
    role: p.string().$type<MentorRole>(),
    validFrom: p.string().columnType('date'),
    validTo: p.string().columnType('date'),
    endReason: p.string().nullable(),
    origin: p.string().$type<DataOrigin>(),
    version: p.integer().version(),
  },
});
