import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { UnitLevel } from '../unit/unit.enums.ts';

/** Processes in which the documents ask a party structure: 001 §2b L12; 000 §II L100, §III L127–137. */
export const ConsentPurpose = defineEnum('ConsentPurpose', 'What a party structure was asked about. «Nội dung xin ý kiến»', {
  CONSOLIDATION: 'kiện toàn tổ chức Hội khi chia tách, sáp nhập',
  BRANCH_HEAD: 'kiện toàn chi hội trưởng',
  BRANCH_OFFICER: 'kiện toàn chi hội phó, tổ trưởng, tổ phó',
  MEETING: 'nội dung sinh hoạt chi hội, tổ phụ nữ',
});
export type ConsentPurpose = CodeOf<typeof ConsentPurpose>;

/** Levels of the units whose matter it can be. */
export const levelsOfPurpose: Readonly<Record<ConsentPurpose, readonly UnitLevel[]>> = {
  CONSOLIDATION: ['PROVINCE', 'DISTRICT', 'BASE', 'BRANCH', 'GROUP'],
  BRANCH_HEAD: ['BRANCH'],
  BRANCH_OFFICER: ['BRANCH', 'GROUP'],
  MEETING: ['BRANCH', 'GROUP'],
};

/** ORG-035: what the party structure of a unit said of a matter; dossiers name it by its id. Nothing of it changes. */
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'What the party committee or cell asked said of a matter of a unit (ORG-035). «Ý kiến của cấp ủy»',
  simpleResolvers: true,
})
export class PartyConsent {
  @Field(() => ID, { description: 'Opaque identity: what a dossier refers to.' }) id!: string;
  @Field(() => ConsentPurpose, { description: 'What it was asked about.' }) purpose!: ConsentPurpose;
  @Field(() => DateScalar, { description: 'Day of its answer.' }) givenOn!: string;
  @Field(() => Boolean, { description: 'Whether it agreed. «Thống nhất»' }) isAgreed!: boolean;
  @Field(() => String, { description: 'Number of the minutes or letter. «Số văn bản»' }) document!: string;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;

  unitId!: string;
  partyStructureId!: string;
}

/** The columns of {@link PartyConsent}, from `party_consent c`. */
export const consentColumns = sql`
  c.id, c.unit_id as "unitId", c.party_structure_id as "partyStructureId", c.purpose, c.given_on as "givenOn", c.is_agreed as "isAgreed",
  c.document, c.origin`;
