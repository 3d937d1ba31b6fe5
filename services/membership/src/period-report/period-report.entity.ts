import { DateScalar, daysBetween } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Personal } from '@vwu/kit/personal';
import { DataOrigin } from '@vwu/kit/provenance';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { UnitReference } from '../unit-reference.ts';
import { ReportAct, ReportState, stateAfter, Timeliness } from './report-state.ts';

export const WarningKind = defineEnum('ReportWarningKind', 'What looks wrong in a report when it is closed (REP-015). «Cảnh báo»', {
  NO_WOMEN: 'chưa có số phụ nữ từ 18 tuổi',
  NO_MEMBERS: 'không có hội viên nào',
  OVER_100: 'số hội viên vượt số phụ nữ từ 18 tuổi',
  CHANGE: 'biến động nhiều so với kỳ trước',
  COUNTED_DIFFERS: 'khác số hội viên theo hồ sơ',
  AGGREGATES_LARGE: 'số tổng hợp (công đoàn, lực lượng vũ trang, tổ chức thành viên) chiếm phần lớn, có thể tính trùng',
});
export type WarningKind = CodeOf<typeof WarningKind>;

@ObjectType({ description: 'What looked wrong when the report was closed; it forbids nothing. «Cảnh báo số liệu»', simpleResolvers: true })
export class ReportWarning {
  @Field(() => WarningKind, { description: 'What it is.' }) kind!: WarningKind;
  @Field(() => Int, { description: 'The count that was looked at.' }) found!: number;
  @Field(() => Int, { nullable: true, description: 'What it was compared with, if anything.' }) expected!: number | null;
}

@ObjectType({ description: 'What was done to a report, by whom and when. «Nhật ký báo cáo»', simpleResolvers: true })
export class ReportStep {
  @Field(() => ReportAct, { description: 'What was done.' }) act!: ReportAct;
  @Field(() => ReportState, { description: 'The state before.' }) from!: ReportState;
  @Field(() => ReportState, { description: 'The state after.' }) to!: ReportState;
  @Field(() => String, { description: 'When, ISO 8601 in UTC. «Thời điểm»' }) takenAt!: string;
  @Personal({ ...kept, basis: 'CATALOGUE D8' })
  @Field(() => String, { nullable: true, description: 'The account; null for who may see no persons. «Tài khoản»' })
  takenBy!: string | null;
  @Personal({ ...kept, basis: 'CATALOGUE D8' })
  @Field(() => String, { nullable: true, description: 'Why it was returned; null for who may see no persons. «Lý do»' })
  reason!: string | null;

  holderId!: string;

  @Field(() => UnitReference, { description: 'The unit the account stood for.' })
  get holder(): UnitKey {
    return referTo({ id: this.holderId });
  }
}

/** A report stands where the lineage of its base leads on the last day of the period (docs/decisions/0026). */
@ObjectType({
  description:
    'What a base that ended within the period has reported: it is for its successor to report, or, of a base that was split, for somebody to look ' +
    'into. «Báo cáo của cơ sở đã sáp nhập trong kỳ»',
  simpleResolvers: true,
})
export class CarriedReport {
  @Field(() => ReportState, { description: 'How far it had come.' }) state!: ReportState;
  @Field(() => DateScalar, { description: 'The first day of what came after.' }) endedOn!: string;
  @Field(() => Boolean, {
    description: 'Whether the base went whole into one; otherwise it was split, and its report goes nowhere by itself.',
  })
  isWhole!: boolean;
  @Field(() => Int, { nullable: true, description: 'Members it had recorded; null if none.' }) members!: number | null;
  @Field(() => Boolean, { description: 'Whether it came after the report it came to had been closed. «Về sau khi chốt»' })
  isAfterClosing!: boolean;

  unitId!: string;
  heirIds!: string[];

  @Field(() => UnitReference, { description: 'The base that ended.' })
  get unit(): UnitKey {
    return referTo({ id: this.unitId });
  }

  @Field(() => [UnitReference], {
    description: 'What it went into, as it stood on the last day of the period, as far as the caller sees it.',
  })
  get heirs(): UnitKey[] {
    return this.heirIds.map((id) => referTo({ id }));
  }
}

/** What the account that asks has to do with a report today. */
export interface Standing {
  /** Officers of the base, or of all it has become. */
  readonly isOwn: boolean;
  /** Officers of the unit directly above. */
  readonly isParent: boolean;
  /** The base was split since: nobody below the unit above may speak for all of it. */
  readonly isSplit: boolean;
  readonly isCentral: boolean;
  readonly hasClosed: boolean;
}

const demands: Readonly<Record<ReportAct, { readonly scope: string }>> = {
  CLOSE: { scope: 'reports:close' },
  CHECK: { scope: 'reports:check' },
  RETURN: { scope: 'reports:check' },
  ACCEPT: { scope: 'reports:accept' },
  LOCK: { scope: 'reports:lock' },
};

export const requiredScope = (act: ReportAct): string => demands[act].scope;

/** The report of a base for a period (REP-003). One that nobody has closed is there too: OPEN, version 0. */
@ObjectType({ description: 'The report of a base for a period and where it stands. «Báo cáo kỳ của cơ sở»', simpleResolvers: true })
export class PeriodReport {
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => ReportState, { description: 'Where it stands.' }) state!: ReportState;
  @Field(() => Int, { description: 'Changes with every step; 0 while nobody has closed it. Send it back with a step.' }) version!: number;
  @Field(() => DateScalar, { description: 'Data must be complete before this day. «Hạn»' }) deadline!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The Vietnamese day it was closed on for the first time. «Ngày chốt»' })
  closedOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed on for the last time, after it was returned.' })
  lastClosedOn!: string | null;
  @Field(() => Timeliness, {
    nullable: true,
    description: 'Its first closing against the deadline; null while it is open, and of a base formed after the deadline.',
  })
  timeliness!: Timeliness | null;
  @Field(() => Boolean, { description: 'Whether the deadline has passed and nobody has closed it. «Thiếu báo cáo»' }) isMissing!: boolean;
  @Field(() => Boolean, { description: 'Whether another base has come to this one since it was closed: it must be closed again.' })
  isOvertaken!: boolean;
  @Field(() => Boolean, { description: 'Whether its figures were adjusted since it was locked. «Có điều chỉnh»' }) isAdjusted!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Members the base had one by one when it closed; null where it keeps no records, and for who may see no persons.',
  })
  membersCounted!: number | null;
  @Field(() => DataOrigin, { description: 'Whether it is demonstration data.' }) origin!: DataOrigin;

  unitId!: string;
  endsOn!: string;
  standing!: Standing;
  scopes!: readonly string[];

  @Field(() => UnitReference, { description: 'The base.' })
  get unit(): UnitKey {
    return referTo({ id: this.unitId });
  }

  @Field(() => [ReportAct], { description: 'What the account that asks may do with it now. «Thao tác được phép»' })
  get acts(): ReportAct[] {
    return Object.values(ReportAct).filter(
      (act) => this.scopes.includes(requiredScope(act)) && this.mayBe(act) && stateAfter(act, this.state) !== null && !this.isHeld(act),
    );
  }

  /** Whether it is for these officers to do, whatever the state (D8): base, direct parent, Central; who closed does not accept. */
  mayBe(act: ReportAct): boolean {
    const { isOwn, isParent, isSplit, isCentral, hasClosed } = this.standing;
    if (act === 'CLOSE') return isOwn || (isSplit && isParent);
    if (act === 'LOCK') return isCentral;
    return isParent && !(act === 'ACCEPT' && hasClosed);
  }

  /** What came to the base after it closed is not in its figures: it goes no further up until it is closed again. */
  isHeld(act: ReportAct): boolean {
    return this.isOvertaken && (act === 'CHECK' || act === 'ACCEPT');
  }

  @Field(() => Int, { description: 'Days until the deadline; negative once it has passed. «Số ngày còn lại»' })
  get daysLeft(): number {
    return daysBetween(this.askedOn, this.deadline);
  }

  askedOn!: string;
}

export const PeriodReportConnection = connectionOf('PeriodReport', () => PeriodReport, 'reports of bases for a period');
