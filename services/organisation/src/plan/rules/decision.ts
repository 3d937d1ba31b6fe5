import type { Decision } from '../../event/unit-event.entity.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Rule } from './rule.ts';

/** ORG-049: a reorganisation names the decision it follows, and says why if the decision came later than its effect. */
export const decisionIsNamed: Rule = ({ plan: { event } }): readonly Refusal[] => refuseDecision(event);

interface Decided {
  readonly decision: Pick<Decision, 'number' | 'issuer'> & { readonly decidedOn?: string | null };
  readonly effectiveOn: string;
  readonly reason?: string | null;
}

/** What can be said of a decision by itself, also where there is no plan. */
export function refuseDecision({ decision: { number, issuer, decidedOn }, effectiveOn, reason }: Decided): readonly Refusal[] {
  if (!number?.trim() || !issuer?.trim()) return [missing];
  return decidedOn != null && decidedOn > effectiveOn && !reason?.trim() ? [late] : [];
}

const missing = refuse(
  'DECISION_MISSING',
  'Thiếu số hoặc cơ quan ban hành của nghị quyết, quyết định. Hãy nhập cả hai.',
  'The number or the issuer of the decision is missing. Give both.',
);

const late = refuse(
  'DECISION_AFTER_EFFECT',
  'Quyết định ban hành sau ngày có hiệu lực. Hãy nêu lý do, hoặc sửa một trong hai ngày.',
  'The decision is later than its effect. Give a reason, or mend one of the two days.',
);
