import { sql } from '@vwu/kit/database';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/**
 * MOD-007: a branch held against the six criteria of «3 có, 3 biết» for a year. The second, activity in every month, is not
 * said but follows from what was held (MOD-008): missed as soon as a month is over without one, met when all twelve have one.
 */
@ObjectType({
  description: 'A branch held against «3 có, 3 biết» for a year: six criteria, each yes or no (MOD-007).',
  simpleResolvers: true,
})
export class ThreeHaveThreeKnow {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Boolean, { description: '«Có hội viên tiên phong»' }) hasPioneers!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: '«Có hoạt động hàng tháng»: twelve months of twelve (MOD-008); null while the year goes on and no month was missed.',
  })
  hasMonthlyActivity!: boolean | null;
  @Field(() => Boolean, { description: '«Có nguồn lực tổ chức hoạt động»' }) hasResources!: boolean;
  @Field(() => Boolean, { description: '«Biết mặt hội viên»' }) knowsFaces!: boolean;
  @Field(() => Boolean, { description: '«Biết hoàn cảnh hội viên»' }) knowsCircumstances!: boolean;
  @Field(() => Boolean, { description: '«Biết nhu cầu hội viên, phụ nữ»' }) knowsNeeds!: boolean;
  @Field(() => Int, { description: 'Activities held in the year.' }) activities!: number;
  @Field(() => Int, { description: 'Months of the year with at least one activity, of twelve.' }) activeMonths!: number;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when checking again.' }) version!: number;

  unitId!: string;
  modelId!: string;

  @Field(() => Int, { description: 'How many of the six are met.' })
  get criteriaMet(): number {
    return this.#criteria().filter((one) => one === true).length;
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether all six are met; null while only the months are open.' })
  get isMet(): boolean | null {
    const criteria = this.#criteria();
    if (criteria.includes(false)) return false;
    return criteria.includes(null) ? null : true;
  }

  #criteria(): (boolean | null)[] {
    return [this.hasPioneers, this.hasMonthlyActivity, this.hasResources, this.knowsFaces, this.knowsCircumstances, this.knowsNeeds];
  }
}

/**
 * The columns of {@link ThreeHaveThreeKnow}, from `three_know_check c`; `today` decides which months are over.
 */
export const checkColumns = (today: string) => sql`
  c.id, c.unit_id as "unitId", c.model_id as "modelId", c.year, c.has_pioneers as "hasPioneers", c.has_resources as "hasResources",
  c.knows_faces as "knowsFaces", c.knows_circumstances as "knowsCircumstances", c.knows_needs as "knowsNeeds", c.origin, c.version,
  held.activities, held.active as "activeMonths",
  case when held.missed > 0 then false when held.active = 12 then true end as "hasMonthlyActivity"
  from organisation.three_know_check c
  cross join lateral (
    select sum(m.count)::int as activities, (count(*) filter (where m.count > 0))::int as active,
      count(*) filter (where m.count = 0 and m.ends_on < ${today}::date) as missed
    from (
      select (f.first + interval '1 month')::date - 1 as ends_on, count(a.id) as count
      from (select make_date(c.year, n, 1) as first from generate_series(1, 12) as n) as f
      left join organisation.model_activity a
        on a.unit_id = c.unit_id and a.held_on >= f.first and a.held_on < (f.first + interval '1 month')::date
      group by f.first
    ) as m
  ) as held`;
