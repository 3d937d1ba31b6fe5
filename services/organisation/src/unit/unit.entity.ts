import { sql } from '@vwu/kit/database';
import { DateScalar, openDay } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { snapshotDay } from '../reference/reform.ts';
import {
  type AdminType,
  type BaseModel,
  BranchType,
  CreatedReason,
  LineageKind,
  ResidentialAreaType,
  SpecialKind,
  UnitKind,
  UnitLevel,
  type UnitStatus,
} from './unit.enums.ts';

/**
 * A unit of the Union as it was on a day: its identity, which never changes and is never reused, seen through the
 * version valid then. Codes and names belong to versions; a government code identifies nothing (ARCHITECTURE D3).
 */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A unit of the Union: Central, province, district (until 30 June 2025), base, branch or group. «Đơn vị» ' +
    'Fields without `asOf` speak of the day asked for where the unit was entered; elsewhere of today, or of its last day. ' +
    'Every field but `id` can be null, so that a service that does not answer takes only its own fields away.',
  simpleResolvers: true,
})
export class Unit {
  @Field(() => ID, { description: 'Opaque identity; never reused.' }) id!: string;

  @Field(() => UnitLevel, { nullable: true, description: 'Level of the Union.' }) level!: UnitLevel;

  @Field(() => UnitKind, { nullable: true, description: 'Kind of unit.' }) kind!: UnitKind;

  @Field(() => SpecialKind, { nullable: true, description: 'What a special base is; null where it is none, or nobody has said (ORG-004).' })
  subkind!: SpecialKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the target of gathering is set for the unit: for bases by territory only (ORG-004, ORG-005). «Giao chỉ tiêu»',
  })
  gatheringTargetApplies!: boolean;

  @Field(() => Int, { nullable: true, description: 'Changes with every event that changes the unit; send it back when reorganising.' })
  version!: number;

  @Field(() => BranchType, { nullable: true, description: 'What a branch gathers women by; null for other units (ORG-015).' })
  branchType!: BranchType | null;

  @Field(() => ResidentialAreaType, {
    nullable: true,
    description: 'Kind of residential area of a branch that gathers by where women live.',
  })
  areaType!: ResidentialAreaType | null;

  @Field(() => CreatedReason, { nullable: true, description: 'Why a branch was formed, where that is told apart (ORG-013).' })
  createdReason!: CreatedReason | null;

  @Field(() => DataOrigin, { nullable: true, description: 'Where the unit itself comes from.' }) origin!: DataOrigin;

  /** Of the version: `unit-on-day.resolver.ts` shows these on any day. */
  code!: string | null;
  name!: string;
  fullName!: string;
  adminType!: AdminType | null;
  baseModel!: BaseModel | null;
  parentId!: string | null;
  openedOn!: string;
  closedOn!: string;
  ending!: 'MERGED' | 'SPLIT' | 'DISSOLVED' | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the unit; null when it is older than what is recorded.' })
  get validFrom(): string | null {
    return openDay(this.openedOn);
  }

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the unit; null while it goes on.' })
  get validTo(): string | null {
    return openDay(this.closedOn);
  }

  /** Decision 10: what is older than the lists it was read from has no first day, and is shown on every earlier day as in these. */
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day of which it is known how the unit stood, where it is older than what is recorded: on earlier days its name, its superior ' +
      'and the number of units below it are those of that day, which need not be true. Null for a unit whose first day is recorded.',
  })
  get structureKnownFrom(): string | null {
    return this.validFrom === null ? snapshotDay : null;
  }

  /** What the unit is on a day; before its first day it is planned. */
  statusOn(day: string): UnitStatus {
    if (openDay(this.openedOn) !== null && this.openedOn > day) return 'PLANNED';
    const isClosed = openDay(this.closedOn) !== null && this.closedOn < day;
    return isClosed && this.ending ? this.ending : 'ACTIVE';
  }
}

export const UnitConnection = connectionOf('Unit', () => Unit, 'units');

/** The columns of {@link Unit}, from `unit_version v` joined with `unit u`. */
export const unitColumns = sql`
  u.id, u.kind, u.subkind, u.branch_type as "branchType", u.area_type as "areaType",
  u.created_reason as "createdReason", u.target_applies as "gatheringTargetApplies", u.version, u.opened_on as "openedOn", u.closed_on as "closedOn", u.ending, u.origin,
  v.level, v.code, v.name, v.full_name as "fullName", v.admin_type as "adminType", v.base_model as "baseModel", v.parent_id as "parentId"`;

@ObjectType({ description: 'One step of lineage: a unit, and how much of it went over. «Kế thừa»', simpleResolvers: true })
export class LineageEdge {
  unitId!: string;

  @Field(() => LineageKind, { description: 'Whole or part.' }) kind!: LineageKind;

  @Field(() => Float, { nullable: true, description: 'Share of the older unit that went over, 0…1; null when it is not known.' })
  share!: number | null;

  @Field(() => DateScalar, { description: 'First day of the new order.' }) effectiveOn!: string;

  @Field(() => String, { nullable: true, description: 'Number of the decision. «Số nghị quyết»' }) decisionNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'What the official table says. «Ghi chú của nguồn»' }) evidence!: string | null;
}
