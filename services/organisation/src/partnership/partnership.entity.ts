import { defineEntity, p } from '@mikro-orm/postgresql';
import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ObjectType } from 'type-graphql';
import { Belonging, belongingProperties } from '../belonging/belonging.entity.ts';
import type { BelongingKind } from '../belonging/belonging-kind.ts';

/** ORG-036. */
export const PartnerBody = defineEnum('PartnerBody', 'A body the Union coordinates with. «Cơ quan phối hợp»', {
  FATHERLAND_FRONT: 'MTTQ',
  TRADE_UNION: 'Công đoàn',
  YOUTH_UNION: 'Đoàn thanh niên',
  ELDERLY_ASSOCIATION: 'Hội người cao tuổi',
  WOMEN_ENTREPRENEURS: 'Hiệp hội nữ doanh nhân',
  MASS_MOBILISATION: 'Ban Dân vận',
  HOME_AFFAIRS: 'Sở Nội vụ',
  LABOUR_CONFEDERATION: 'LĐLĐ',
  PROVINCIAL_POLITICAL_SCHOOL: 'Trường Chính trị tỉnh',
  WOMENS_ACADEMY: 'Học Viện Phụ nữ Việt Nam',
  VOCATIONAL_CENTRE: 'Trung tâm dạy nghề Hội LHPN tỉnh',
  POLITICAL_CENTRE: 'Trung tâm Chính trị huyện/thành phố',
  OTHER: 'cơ quan khác',
});
export type PartnerBody = CodeOf<typeof PartnerBody>;

/** ORG-036: a body a unit coordinates with, by an agreement or without; it ends with the unit. */
@ObjectType({
  description: 'A body a unit coordinates with (ORG-036). «Phối hợp»',
  implements: Belonging,
  simpleResolvers: true,
})
export class Partnership extends Belonging {
  @Field(() => PartnerBody, { description: 'With whom.' }) partner!: PartnerBody;
  @Field(() => String, { nullable: true, description: 'Number or title of the agreement. «Chương trình phối hợp»' }) document!:
    | string
    | null;
}

export const PartnershipConnection = connectionOf('Partnership', () => Partnership, 'bodies coordinated with');

export const PartnershipSchema = defineEntity({
  class: Partnership,
  schema: 'organisation',
  tableName: 'partnership',
  properties: { ...belongingProperties, partner: p.string().$type<PartnerBody>(), document: p.string().nullable() },
});

export const partnerships: BelongingKind<Partnership> = {
  entity: Partnership,
  table: 'partnership',
  noun: { vi: 'quan hệ phối hợp với cơ quan này', en: 'partnership with this body' },
  columns: sql`t.partner, t.document`,
  order: sql`t.partner`,
  levels: ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE', 'BRANCH'],
  scope: 'organisation:write',
  goesAlong: false,
  onlyOne: 'partnership_once',
};
