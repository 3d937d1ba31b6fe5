import { Field, ID, ObjectType } from 'type-graphql';

/** A command that read or changed what is held of a person, as the audit record has it (SEC-006). Written by the kit, never changed. */
@ObjectType({ description: 'Who read or changed what is held of a person, when and what for. «Nhật ký truy cập»' })
export class AuditRecord {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => String, { description: 'When, ISO 8601 in UTC. «Thời điểm»' }) recordedAt!: string;
  @Field(() => String, { description: 'Who, as the sign-in names the account. «Tài khoản»' }) caller!: string;
  @Field(() => [String], { description: 'The roles the account had then.' }) roles!: string[];
  @Field(() => String, { nullable: true, description: 'The agreement the account worked under, if any.' }) agreement!: string | null;
  @Field(() => String, { description: 'What was done, by the name of the command. «Thao tác»' }) command!: string;
  @Field(() => [String], { description: 'Which sealed fields were opened. «Trường đã xem»' }) fields!: string[];
  @Field(() => String, { nullable: true, description: 'What for, where something was opened. «Mục đích»' }) purpose!: string | null;

  unitId!: string;
}
