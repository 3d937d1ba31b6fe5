import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How women take part in one area, as a base reports it. «Địa bàn»', simpleResolvers: true })
export class ReportedArea {
  @Field(() => String, { description: 'Name of the area, never of a person: «thôn 1», «chung cư A». «Địa bàn»' }) name!: string;
  @Field(() => Int, { description: 'Women aged 18 and over who live there.' }) women!: number;
  @Field(() => Int, { description: 'Of these, those who take part in what the Union does. «Tham gia hoạt động Hội»' })
  participants!: number;
}

/**
 * ORG-038: what a base tells its direct superior of how women take part, area by area: «Theo dõi và báo cáo Hội cấp trên trực
 * tiếp tình hình phụ nữ tham gia hoạt động Hội tại các địa bàn để có định hướng chỉ đạo kịp thời» (002 L42). Whoever has the
 * base within reach sees it the moment it is written; siblings never do. Its counts are of the base, no official figures.
 */
@ObjectType({
  description: "A base's report to its direct superior on how women take part, by area (ORG-038). «Báo cáo Hội cấp trên trực tiếp»",
  simpleResolvers: true,
})
export class UpwardReport {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day it speaks of.' }) reportedOn!: string;
  @Field(() => [ReportedArea], { description: 'Area by area, by name.' }) areas!: ReportedArea[];
  @Field(() => Int, { description: 'Women of all its areas.' }) women!: number;
  @Field(() => Int, { description: 'Of these, those who take part.' }) participants!: number;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'What else there is to say, in free words that may speak of a person.' })
  note!: string | null;
  @Directive('@personal')
  @Field(() => String, {
    nullable: true,
    description:
      'What the superior says to it, in free words that may speak of a person; null while it has said nothing. «Định hướng chỉ đạo»',
  })
  guidance!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day the superior answered; null while it has not.' }) guidedOn!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back with the guidance.' }) version!: number;

  unitId!: string;
  superiorId!: string;
}

export const UpwardReportConnection = connectionOf('UpwardReport', () => UpwardReport, 'reports of bases to their superiors');

/** The columns of {@link UpwardReport}, from `upward_report r`. */
export const reportColumns = sql`
  r.id, r.unit_id as "unitId", r.superior_id as "superiorId", r.reported_on as "reportedOn", r.note, r.guidance, r.guided_on as "guidedOn",
  r.origin, r.version,
  (select json_agg(json_build_object('name', a.name, 'women', a.women, 'participants', a.participants) order by a.name collate "vi-x-icu")
    from organisation.upward_report_area a where a.report_id = r.id) as areas,
  (select sum(a.women)::int from organisation.upward_report_area a where a.report_id = r.id) as women,
  (select sum(a.participants)::int from organisation.upward_report_area a where a.report_id = r.id) as participants`;
