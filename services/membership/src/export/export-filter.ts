import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { Field, InputType } from 'type-graphql';
import { HonoraryState } from '../honorary/honorary.enums.ts';
import { MemberCategory, Presence, Residence } from '../member/member.enums.ts';
import type { ExportContent } from './export.enums.ts';
import { ExportFilterUnfit, ExportPeriodMissing } from './export.errors.ts';

@InputType({ description: 'What of a content is taken out. All conditions must hold; each is of the contents it names. «Điều kiện xuất»' })
export class ExportFilter {
  @Field(() => DateScalar, { nullable: true, description: 'MEMBERS, COUNTS: the day; today unless said. «Tại ngày»' })
  asOf?: string | null;
  @Field(() => String, { nullable: true, description: 'RATES: the period, 2026H1 or 2026Y. «Kỳ báo cáo»' }) period?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'MEMBERS: also those who belonged to the unit at last, and had left by the day.' })
  withFormer?: boolean | null;
  @Field(() => [MemberCategory], { nullable: true, description: 'MEMBERS: of one of these groups.' }) categories?: MemberCategory[] | null;
  @Field(() => [Residence], { nullable: true, description: 'MEMBERS: registered like this.' }) residences?: Residence[] | null;
  @Field(() => [Presence], { nullable: true, description: 'MEMBERS: present, absent or migrated.' }) presences?: Presence[] | null;
  @Field(() => Boolean, { nullable: true, description: 'HONORARY: of the book of the unit itself alone (HON-020).' }) isOwn?:
    | boolean
    | null;
  @Field(() => [HonoraryState], { nullable: true, description: 'HONORARY: in one of these states; recognised ones unless said.' })
  states?: HonoraryState[] | null;
}

const fieldsOf: Readonly<Record<ExportContent, readonly (keyof ExportFilter)[]>> = {
  MEMBERS: ['asOf', 'withFormer', 'categories', 'residences', 'presences'],
  HONORARY: ['isOwn', 'states'],
  COUNTS: ['asOf'],
  RATES: ['period'],
};

/**
 * What was asked, with what goes without saying: made tomorrow, the file is still of today.
 *
 * @throws {ExportFilterUnfit | ExportPeriodMissing}
 */
export function fittingFilter(content: ExportContent, given: ExportFilter): ExportFilter {
  const told = Object.entries(given).filter(([, value]) => value != null);
  const unfit = told.map(([field]) => field).filter((field) => !fieldsOf[content].some((one) => one === field));
  if (unfit.length > 0) throw new ExportFilterUnfit(unfit);
  const filter: ExportFilter = Object.fromEntries(told);
  if (content === 'RATES' && filter.period == null) throw new ExportPeriodMissing();
  return fieldsOf[content].includes('asOf') ? { ...filter, asOf: filter.asOf ?? today() } : filter;
}
