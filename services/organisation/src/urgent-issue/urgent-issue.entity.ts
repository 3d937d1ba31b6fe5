import { sql } from '@vwu/kit/database';
import { DateScalar, daysBetween } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { UnitLevel } from '../unit/unit.enums.ts';

@ObjectType({ description: 'In whose hands an urgent issue was, and since when.', simpleResolvers: true })
export class IssueHandling {
  @Field(() => UnitLevel, { description: 'Level of the unit. «Cấp xử lý»' }) level!: UnitLevel;
  @Field(() => DateScalar, { description: 'First day.' }) since!: string;

  handlerId!: string;
}

/**
 * ORG-044: an urgent issue of women, with the level that handles it and how long it took: «triệt để phân cấp, phân quyền, phản
 * ứng nhanh, hiệu quả với các vấn đề cấp thiết của phụ nữ» (000 §I.2.3 L72–73).
 */
@ObjectType({ description: 'An urgent issue of women, until it is answered (ORG-044). «Vấn đề cấp thiết»', simpleResolvers: true })
export class UrgentIssue {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day it was raised.' }) raisedOn!: string;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'What it is about, in free words that may speak of a person.' })
  matter!: string | null;
  @Field(() => UnitLevel, { description: 'Level of the unit that handles it, or has answered it. «Cấp xử lý»' }) levelHandled!: UnitLevel;
  @Field(() => DateScalar, { nullable: true, description: 'Day it was answered; null while it waits.' }) answeredOn!: string | null;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'The answer, in free words that may speak of a person.' })
  answer!: string | null;
  @Field(() => [IssueHandling], { description: 'Through whose hands it went, first to last.' }) handlings!: IssueHandling[];
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back with the next one.' }) version!: number;

  unitId!: string;
  handlerId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the day it was raised to the day it was answered: 2 of 2 and 4 May; null while it waits. «Thời gian phản ứng»',
  })
  get responseDays(): number | null {
    return this.answeredOn === null ? null : daysBetween(this.raisedOn, this.answeredOn);
  }
}

export const UrgentIssueConnection = connectionOf('UrgentIssue', () => UrgentIssue, 'urgent issues');

@ObjectType({ description: 'How quickly one level handles urgent issues, in whole numbers (ORG-044).', simpleResolvers: true })
export class UrgentIssueTotals {
  @Field(() => UnitLevel, { description: 'The level that handles them.' }) level!: UnitLevel;
  @Field(() => Int, { description: 'Issues in its hands, answered or not.' }) issues!: number;
  @Field(() => Int, { description: 'Of these, answered.' }) answered!: number;
  @Field(() => Float, { description: 'Days all these answers took together: a mean follows from it. A whole number.' })
  responseDays!: number;
  @Field(() => Int, { nullable: true, description: 'Days the longest answer took; null where nothing was answered.' })
  longestResponseDays!: number | null;
}

/** The columns of {@link UrgentIssue}, from `urgent_issue i`. */
export const issueColumns = sql`
  i.id, i.unit_id as "unitId", i.raised_on as "raisedOn", i.matter, i.handler_id as "handlerId", i.answered_on as "answeredOn", i.answer,
  i.origin, i.version, (select u.level from organisation.unit u where u.id = i.handler_id) as "levelHandled",
  (select json_agg(json_build_object('handlerId', h.handler_id, 'since', h.since, 'level', u.level) order by h.id)
    from organisation.urgent_issue_handling h join organisation.unit u on u.id = h.handler_id where h.issue_id = i.id) as handlings`;
