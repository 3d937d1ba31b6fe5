import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from './kept.ts';
import { MemberRestricted } from './member.errors.ts';
import type { SealedDetails } from './member-details.ts';

/** A woman who belongs to the Union (MEM-001). What the ledger says of her is `state`; what is sealed, `MemberDetails`. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A member of the Union. «Hội viên»' })
export class Member implements SealedDetails {
  @Field(() => ID, { description: 'Opaque identity; never reused.' }) id!: string;
  @Personal({ ...kept, basis: 'MEM-001' })
  @Field(() => String, { nullable: true, description: 'Full name. «Họ và tên»' })
  fullName!: string;
  @Personal({ ...kept, basis: 'MEM-001' })
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth, if it is known. «Ngày sinh»' })
  bornOn!: string | null;
  @Personal({ ...kept, basis: 'MEM-001' })
  @Field(() => Int, { nullable: true, description: 'Year of birth. «Năm sinh»' })
  birthYear!: number;
  @Personal({ ...kept, basis: 'MEM-025' })
  @Field(() => String, { nullable: true, description: 'What she does for a living. «Nghề nghiệp»' })
  occupation!: string | null;
  @Personal({ ...kept, basis: 'F-36' })
  @Field(() => Boolean, { nullable: true, description: 'Whether she belongs to a trade union too. «Đoàn viên công đoàn»' })
  inTradeUnion!: boolean;
  @Personal({ ...kept, basis: 'MEM-042' })
  @Field(() => [String], { nullable: true, description: 'Other mass organisations she belongs to. «Tham gia đoàn thể khác»' })
  otherOrganisations!: string[];
  @Personal({ ...kept, basis: 'MEM-020' })
  @Field(() => String, { nullable: true, description: 'Number of her card, if she has one. «Số thẻ hội viên»' })
  cardNumber!: string | null;
  @Field(() => ID, { nullable: true, description: 'Her household: members with the same one live together (MEM-033). «Hộ gia đình»' })
  householdId!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When she agreed that her data are kept (MEM-004). «Ngày đồng ý»' })
  consentOn!: string | null;
  @Field(() => String, { nullable: true, description: 'What she agreed to. «Mục đích»' }) consentPurpose!: string | null;
  @Field(() => Boolean, { description: 'Whether she belongs to the Union today, as her ledger says.' }) isActive!: boolean;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when changing.' }) version!: number;

  homeId!: string;
  /** The record this one was absorbed into: it says nothing for itself any more. */
  mergedInto!: string | null;
  /** The two records this one was made of. */
  mergedFrom!: string[] | null;
  unmergedAt!: Date | null;
  @Field(() => Boolean, {
    description: 'Whether this record was merged of two and taken apart again; it is kept for what names it, and counted nowhere.',
  })
  get isUnmerged(): boolean {
    return this.unmergedAt !== null;
  }

  /** How many lines her ledger has: whoever adds one changes her record, and is seen by whoever changes it meanwhile (D11). */
  lines!: number;
  citizenId!: Buffer | null;
  phone!: Buffer | null;
  religion!: Buffer | null;
  ethnicity!: Buffer | null;
  partyMembership!: Buffer | null;
  hardship!: Buffer | null;
  health!: Buffer | null;
  discipline!: Buffer | null;
  coreRoles!: Buffer | null;
  targetGroups!: Buffer | null;
  sealedBy!: string | null;
  citizenIdIndex!: Buffer | null;
  phoneIndex!: Buffer | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when her record is kept and no further processed, because she asked for it. «Hạn chế xử lý»',
  })
  restrictedOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When what was personal in her record was erased. «Đã xóa dữ liệu»' })
  erasedOn!: string | null;

  /** What is restricted is kept, and neither changed nor shown (Law 91/2025/QH15, art. 10). @throws {MemberRestricted} */
  requireUnrestricted(): void {
    if (this.restrictedOn !== null) throw new MemberRestricted(this.id, this.restrictedOn);
  }
}

/** What is kept of a member: an entity the ORM follows, or, where thousands go by `COPY`, nothing but its fields. */
export type MemberRecord = Omit<Member, 'isUnmerged' | 'requireUnrestricted'>;

/** To count more takes longer than anybody waits for a page. */
export const mostCounted = 1_000;

export const MemberConnection = connectionOf('Member', () => Member, 'members', mostCounted);

const sealed = () => p.blob().nullable().$type<Buffer | null>();

export const MemberSchema = defineEntity({
  class: Member,
  schema: 'membership',
  tableName: 'member',
  properties: {
    id: p.uuid().primary(),
    fullName: p.string(),
    bornOn: p.string().columnType('date').nullable(),
    birthYear: p.integer(),
    occupation: p.string().nullable(),
    inTradeUnion: p.boolean(),
    otherOrganisations: p.array(),
    cardNumber: p.string().nullable(),
    householdId: p.uuid().nullable(),
    consentOn: p.string().columnType('date').nullable(),
    consentPurpose: p.string().nullable(),
    isActive: p.boolean(),
    origin: p.string().$type<DataOrigin>(),
    version: p.integer().version(),
    homeId: p.uuid(),
    mergedInto: p.uuid().nullable(),
    mergedFrom: p.array().columnType('uuid[]').nullable(),
    unmergedAt: p.datetime().nullable(),
    lines: p.integer(),
    citizenId: sealed(),
    phone: sealed(),
    religion: sealed(),
    ethnicity: sealed(),
    partyMembership: sealed(),
    hardship: sealed(),
    health: sealed(),
    discipline: sealed(),
    coreRoles: sealed(),
    targetGroups: sealed(),
    sealedBy: p.string().nullable(),
    citizenIdIndex: sealed(),
    phoneIndex: sealed(),
    restrictedOn: p.string().columnType('date').nullable(),
    erasedOn: p.string().columnType('date').nullable(),
  },
});
