import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor, rows, sql, violates } from '@vwu/kit/database';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { continueCalendar } from '../period/continue-calendar.ts';
import { Comparator } from '../rate/gathering-rate.ts';
import { listRuleSets } from './list-rule-sets.ts';
import type { TermRuleSet } from './rule-set.entity.ts';
import { RuleSetInvalid, RuleSetNotCentral, RuleSetOverlaps, RuleSetPeriodsInvalid } from './rule-set.errors.ts';

@InputType({ description: 'The rules of a new term. «Bộ quy tắc của nhiệm kỳ mới»' })
export class RuleSetInput {
  @Field(() => String, { description: 'Its first reporting period: 2027Y.' }) firstPeriod!: string;
  @Field(() => String, { description: 'Its last reporting period: 2032H1.' }) lastPeriod!: string;
  @Field(() => Int, { description: 'The threshold, per cent: 60.' }) thresholdPercent!: number;
  @Field(() => Comparator, { description: 'GT: «trên 60%»; GTE: «đạt 60%».' }) comparator!: Comparator;
  @Field(() => Int, { description: 'The year the women 18+ are of, one for the whole term (RATE-010).' }) denominatorYear!: number;
  @Field(() => String, { description: 'Where the women 18+ are from. «Nguồn mẫu số»' }) denominatorSource!: string;
  @Field(() => String, { description: 'The formula, in Vietnamese. «Công thức»' }) formula!: string;
  @Field(() => String, { description: 'The document that says so, with number and date. «Văn bản»' }) source!: string;
}

export interface OpenRuleSet {
  readonly rules: RuleSetInput;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Opens the rules of a term that has none yet. What was settled by those of another term is not touched: each period has the rules of
 * its own, and the women 18+ of each base are asked for anew (RATE-010).
 *
 * @throws {RuleSetNotCentral | RuleSetPeriodsInvalid | RuleSetInvalid | RuleSetOverlaps} nothing is written then.
 */
export async function openRuleSet({ viewer, em }: Context, { rules, idempotencyKey }: OpenRuleSet): Promise<TermRuleSet> {
  requireScope(viewer, 'rules:write');
  const { denominatorSource, formula, source, ...input } = rules;
  const texts = [denominatorSource, formula, source];
  const command: Command = { schema: 'membership', name: 'openRuleSet', viewer, input, texts, idempotencyKey };
  return runCommand(em, command, {
    // the rules are those of the nation
    subjectOf: () => viewer.unitId,
    reload: (tx) => readRuleSet(tx, idOf(rules)),
    work: async (tx) => {
      await requireCentral(tx, viewer);
      await write(tx, requireRules(rules));
      return readRuleSet(tx, idOf(rules));
    },
  });
}

const yearOf = (period: string): number => Number(period.slice(0, 4));

/** A term is named by the years it is said to last: `VN-2027-2032`. */
const idOf = ({ firstPeriod, lastPeriod }: RuleSetInput): string => `VN-${yearOf(firstPeriod)}-${yearOf(lastPeriod)}`;

const lastDayOf = (period: string): string => `${period.slice(0, 4)}-${period.endsWith('H1') ? '06-30' : '12-31'}`;

async function requireCentral(tx: EntityManager, { unitId }: Viewer): Promise<void> {
  const central = await rows(tx, sql`select from organisation.unit where id = ${unitId}::uuid and level = 'CENTRAL'`);
  if (central.length === 0) throw new RuleSetNotCentral();
}

/** @returns the rules as they are written: texts trimmed, in NFC. */
function requireRules({ denominatorSource, formula, source, ...rules }: RuleSetInput): RuleSetInput {
  const { firstPeriod, lastPeriod, thresholdPercent, denominatorYear } = rules;
  const isPeriod = (code: string) => /^20\d\d(H1|Y)$/.test(code);
  if (!isPeriod(firstPeriod) || !isPeriod(lastPeriod) || lastDayOf(firstPeriod) > lastDayOf(lastPeriod))
    throw new RuleSetPeriodsInvalid(firstPeriod, lastPeriod);
  const texts = { denominatorSource, formula, source };
  const told = Object.entries(texts).map(([field, text]) => [field, text.normalize('NFC').trim()] as const);
  const wrong = [
    ...(thresholdPercent < 1 || thresholdPercent > 100 ? ['thresholdPercent'] : []),
    // the first census whose figures are at hand by sex and age
    ...(denominatorYear < 1999 || denominatorYear > yearOf(lastPeriod) ? ['denominatorYear'] : []),
    ...told.filter(([, text]) => text === '').map(([field]) => field),
  ];
  if (wrong.length > 0) throw new RuleSetInvalid(wrong);
  return { ...rules, ...texts, ...Object.fromEntries(told) };
}

/** Who counts by residence follows the term before, whose rule no document has changed (MEM-011). */
async function write(tx: EntityManager, rules: RuleSetInput): Promise<void> {
  const { firstPeriod, lastPeriod } = rules;
  const id = idOf(rules);
  await lockFor(tx, 'rule sets');
  if ((await listRuleSets(tx, [id])).length > 0) throw new RuleSetOverlaps(firstPeriod, lastPeriod);
  await rows(
    tx,
    sql`
    insert into membership.rule_set (id, name, threshold_percent, comparator, denominator_year, denominator_source, formula, source, temporary_months)
    values (${id}, ${`Nhiệm kỳ ${yearOf(firstPeriod)}–${yearOf(lastPeriod)}`}, ${rules.thresholdPercent}, ${rules.comparator},
      ${rules.denominatorYear}, ${rules.denominatorSource}, ${rules.formula}, ${rules.source},
      (select r.temporary_months from membership.rule_set r join membership.term_calendar t on t.rule_set_id = r.id
       order by t.first_ends_on desc limit 1))`,
  );
  await rows(
    tx,
    sql`insert into membership.term_calendar values (${id}, ${lastDayOf(firstPeriod)}::date, ${lastDayOf(lastPeriod)}::date)`,
  ).catch((error: unknown) => {
    throw violates(error, 'term_calendar_apart') ? new RuleSetOverlaps(firstPeriod, lastPeriod) : error;
  });
  await continueCalendar(tx);
}

async function readRuleSet(em: EntityManager, id: string): Promise<TermRuleSet> {
  const [ruleSet] = await listRuleSets(em, [id]);
  if (!ruleSet) throw new Error(`the rule set ${id} is gone`);
  return ruleSet;
}
