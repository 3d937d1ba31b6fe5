import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import { CountedBelonging, countColumns } from '../member-count/counted-belonging.ts';

/** ORG-007: an organisation with members of its own, admitted by a unit of the Union; `from` is the day of admission. */
@ObjectType({
  description:
    'An organisation a unit has admitted (ORG-007); `from` is the day of admission, `unit` the one that admitted it. «Tổ chức thành viên»',
  implements: [Belonging, CountedBelonging],
  simpleResolvers: true,
})
export class MemberOrganisation extends CountedBelonging {
  @Field(() => String, { description: 'Its name.' }) name!: string;
}

export const MemberOrganisationConnection = connectionOf('MemberOrganisation', () => MemberOrganisation, 'member organisations');

export const MemberOrganisationSchema = defineEntity({
  class: MemberOrganisation,
  schema: 'organisation',
  tableName: 'member_organisation',
  properties: { ...belongingProperties, name: p.string() },
});

export const memberOrganisations: BelongingKind<MemberOrganisation> = {
  entity: MemberOrganisation,
  table: 'member_organisation',
  noun: { vi: 'tổ chức thành viên', en: 'member organisation' },
  columns: sql`t.name, ${countColumns}`,
  order: sql`t.name`,
  levels: ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE'],
  scope: 'structure:write',
  goesAlong: true,
};
