import { sql } from '@vwu/kit/database';
import { DateScalar, openDay } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, ObjectType } from 'type-graphql';
import { ResidentialAreaType } from '../unit/unit.enums.ts';

/** ORG-016: where women live whom no branch gathers. */
@ObjectType({ description: 'A residential area without a branch (ORG-016). «Thôn, bản trắng tổ chức Hội»', simpleResolvers: true })
export class AreaWithoutBranch {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => String, { description: 'Name with its kind: bản Nậm Pồ.' }) name!: string;
  @Field(() => ResidentialAreaType, { description: 'Kind of residential area.' }) areaType!: ResidentialAreaType;
  @Field(() => DateScalar, { description: 'First day it is known to be without a branch.' }) validFrom!: string;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;

  baseId!: string;
  branchId!: string | null;
  lastDay!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it is without a branch.' })
  get validTo(): string | null {
    return openDay(this.lastDay);
  }
}

export const AreaWithoutBranchConnection = connectionOf('AreaWithoutBranch', () => AreaWithoutBranch, 'residential areas without a branch');

/** The columns of {@link AreaWithoutBranch}, from `area_without_branch r`. */
export const areaColumns = sql`
  r.id, r.name, r.area_type as "areaType", r.valid_from as "validFrom", r.valid_to as "lastDay", r.origin, r.base_id as "baseId",
  r.branch_id as "branchId"`;
