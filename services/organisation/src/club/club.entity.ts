import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, Int, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import { CountedBelonging, countColumns } from '../member-count/counted-belonging.ts';
import { ClubTopic } from './club-topic.ts';

/** ORG-017: «các loại hình CLB, tổ, nhóm». */
export const ClubForm = defineEnum('ClubForm', 'What a club is called. «Loại hình»', {
  CLUB: 'câu lạc bộ',
  TEAM: 'tổ',
  CIRCLE: 'nhóm',
});
export type ClubForm = CodeOf<typeof ClubForm>;

/** ORG-018, with ORG-019 for migrant workers and a place for all others. */
export const AffinityType = defineEnum('AffinityType', 'Whom a club gathers. «Đặc thù»', {
  YOUTH: 'nữ thanh niên',
  ELDERLY: 'phụ nữ cao tuổi',
  INTELLECTUAL: 'nữ trí thức',
  ENTREPRENEUR: 'nữ doanh nhân',
  SMALL_TRADER: 'tiểu thương',
  INDUSTRIAL_ZONE: 'khu công nghiệp',
  WORKING_AWAY: 'phụ nữ đi làm ăn xa',
  DOMESTIC_WORKER: 'phụ nữ giúp việc gia đình',
  MIGRANT_WORKER: 'lao động nữ di cư, nhập cư',
  OTHER: 'theo sở thích, nghề nghiệp khác',
});
export type AffinityType = CodeOf<typeof AffinityType>;

/** ORG-017: a club, beside the branches and groups. It is led by a unit, and goes along with what that unit becomes. */
@ObjectType({
  description: 'A club, team or circle founded by the Union, beside branches and groups (ORG-017). «Câu lạc bộ, tổ, nhóm»',
  implements: [Belonging, CountedBelonging],
  simpleResolvers: true,
})
export class Club extends CountedBelonging {
  @Field(() => ClubForm, { description: 'What it is called.' }) form!: ClubForm;
  @Field(() => AffinityType, { description: 'Whom it gathers.' }) affinity!: AffinityType;
  @Field(() => ClubTopic, { description: 'What it is about.' }) topic!: ClubTopic;
  @Field(() => String, { description: 'Its name. «Tên»' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Project it belongs to. «Dự án»' }) project!: string | null;
  @Field(() => String, { nullable: true, description: 'Organisation it works with. «Đơn vị phối hợp»' }) partner!: string | null;

  foundingUnitId!: string;
}

export const ClubConnection = connectionOf('Club', () => Club, 'clubs, teams and circles');

/** ORG-020: totals that a mean follows from, as integers. */
@ObjectType({ description: 'How many clubs there are, and how many members they counted. «Tổng hợp»', simpleResolvers: true })
export class ClubTotals {
  @Field(() => Int, { description: 'Clubs.' }) clubs!: number;
  @Field(() => Int, { description: 'Clubs that have counted their members.' }) clubsCounted!: number;
  @Field(() => Int, { description: 'Members of these, at their last counts up to the day.' }) members!: number;
}

export const ClubSchema = defineEntity({
  class: Club,
  schema: 'organisation',
  tableName: 'club',
  properties: {
    ...belongingProperties,
    form: p.string().$type<ClubForm>(),
    affinity: p.string().$type<AffinityType>(),
    topic: p.string().$type<ClubTopic>(),
    name: p.string(),
    project: p.string().nullable(),
    partner: p.string().nullable(),
    foundingUnitId: p.uuid(),
  },
});

export const clubs: BelongingKind<Club> = {
  entity: Club,
  table: 'club',
  noun: { vi: 'câu lạc bộ, tổ, nhóm', en: 'club' },
  columns: sql`t.form, t.affinity, t.topic, t.name, t.project, t.partner, t.founding_unit_id as "foundingUnitId", ${countColumns}`,
  order: sql`t.name`,
  levels: ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE', 'BRANCH', 'GROUP'],
  scope: 'organisation:write',
  goesAlong: true,
};
