import { sql } from '@vwu/kit/database';
import { DateScalar, END, openDay } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ModelDayTooEarly } from '../model/model.errors.ts';
import { ModelSiteEnded } from './model-site.errors.ts';

export const SiteGround = defineEnum('ModelSiteGround', 'How a model came to run at a unit. «Cách đưa mô hình về»', {
  ATTACHED: 'làm điểm, thí điểm',
  REPLICATED: 'nhân rộng',
  PLACED: 'bố trí sau sắp xếp tổ chức',
});
export type SiteGround = CodeOf<typeof SiteGround>;

/** A model running at a unit. What the unit becomes carries it on (ORG-010): `unit` is where it stands, `attachedTo` where it began. */
@ObjectType({ description: 'A model running at a unit. «Nơi thực hiện mô hình»' })
export class ModelSite {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => SiteGround, { description: 'How it came to run there.' }) ground!: SiteGround;
  @Field(() => DateScalar, { name: 'from', description: 'First day.' }) validFrom!: string;
  @Field(() => String, { nullable: true, description: 'Why it ended. «Lý do»' }) endReason!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when ending.' }) version!: number;

  modelId!: string;
  unitId!: string;
  validTo!: string;
  /** Where it stands on the day asked for; null when somebody must say. */
  atUnitId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  get to(): string | null {
    return openDay(this.validTo);
  }

  /** Ends it with `on` as its last day. @throws {ModelSiteEnded | ModelDayTooEarly} */
  end(on: string, reason: string): void {
    if (this.validTo !== END) throw new ModelSiteEnded(this.id, this.validTo);
    if (on < this.validFrom) throw new ModelDayTooEarly(on, this.validFrom);
    this.validTo = on;
    this.endReason = reason;
  }
}

/** The columns of {@link ModelSite}, from `model_site s` left joined with `standing_of(s.unit_id, day) st`. */
export const siteColumns = sql`
  s.id, s.model_id as "modelId", s.unit_id as "unitId", s.ground, s.valid_from as "validFrom", s.valid_to as "validTo",
  s.end_reason as "endReason", s.origin, s.version, st.at_unit_id as "atUnitId"`;

export const ModelSiteConnection = connectionOf('ModelSite', () => ModelSite, 'where a model runs');
