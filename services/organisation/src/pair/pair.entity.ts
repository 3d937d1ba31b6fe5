import { sql } from '@vwu/kit/database';
import { DateScalar, END, openDay } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ModelDayTooEarly } from '../model/model.errors.ts';
import { PairFinding, PairKind, type UnitPairKind } from './pair.enums.ts';
import { PairEnded } from './pair.errors.ts';

@ObjectType({
  description: 'The class a unit of a pair had when it was joined: a code of `BranchClass` or `BaseClass`.',
  simpleResolvers: true,
})
export class PairedClass {
  @Field(() => String, { description: 'The class.' }) code!: string;
  @Field(() => Int, { description: 'The year it was given for.' }) year!: number;
}

/** A unit that helps one other (MOD-002, MOD-006, MOD-016). What either becomes carries its side on. */
@ObjectType({ description: 'A unit that helps one other. «Cặp 1 + 1, kết nghĩa»' })
export class ModelPair {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => PairKind, { description: 'Who goes with whom.' }) kind!: UnitPairKind;
  @Field(() => DateScalar, { name: 'from', description: 'First day.' }) validFrom!: string;
  @Field(() => PairFinding, { description: 'What the latest classes of both said when they were joined.' }) finding!: PairFinding;
  @Field(() => String, {
    nullable: true,
    description: 'Why they are joined although the classes do not say that the stronger helps the weaker.',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended. «Lý do kết thúc»' }) endReason!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when ending.' }) version!: number;

  modelId!: string;
  helperId!: string;
  helpedId!: string;
  validTo!: string;
  helperClassCode!: string | null;
  helperYear!: number | null;
  helpedClassCode!: string | null;
  helpedYear!: number | null;
  /** Where both stand on the day asked for; null when somebody must say. */
  helperAtId!: string | null;
  helpedAtId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  get to(): string | null {
    return openDay(this.validTo);
  }

  @Field(() => PairedClass, { nullable: true, description: 'Class of the unit that helps when they were joined; null if it had none.' })
  get helperClass(): PairedClass | null {
    return pairedClass(this.helperClassCode, this.helperYear);
  }

  @Field(() => PairedClass, { nullable: true, description: 'Class of the unit that is helped when they were joined; null if it had none.' })
  get helpedClass(): PairedClass | null {
    return pairedClass(this.helpedClassCode, this.helpedYear);
  }

  /** Ends it with `on` as its last day. @throws {PairEnded | ModelDayTooEarly} */
  end(on: string): void {
    if (this.validTo !== END) throw new PairEnded(this.id, this.validTo);
    if (on < this.validFrom) throw new ModelDayTooEarly(on, this.validFrom);
    this.validTo = on;
  }
}

const pairedClass = (code: string | null, year: number | null): PairedClass | null =>
  code === null || year === null ? null : Object.assign(new PairedClass(), { code, year });

/** The columns of {@link ModelPair}, from `model_pair p` left joined with where its units stand, `hr` and `hd`. */
export const pairColumns = sql`
  p.id, p.model_id as "modelId", p.kind, p.helper_id as "helperId", p.helped_id as "helpedId", p.valid_from as "validFrom", p.valid_to as "validTo",
  p.helper_class as "helperClassCode", p.helper_year as "helperYear", p.helped_class as "helpedClassCode", p.helped_year as "helpedYear",
  p.finding, p.reason, p.end_reason as "endReason", p.origin, p.version, hr.at_unit_id as "helperAtId", hd.at_unit_id as "helpedAtId"`;

/** Joins where the units of `model_pair p` stand on a day. */
export const pairStanding = (day: ReturnType<typeof sql>) => sql`
  left join lateral organisation.standing_of(p.helper_id, ${day}) as hr on true
  left join lateral organisation.standing_of(p.helped_id, ${day}) as hd on true`;

export const ModelPairConnection = connectionOf('ModelPair', () => ModelPair, 'pairs of units');
