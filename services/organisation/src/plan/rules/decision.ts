import type { Decision } from '../../event/unit-event.entity.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Rule } from './rule.ts';

/** ORG-049: a reorganisation names the decision it follows, and says why if the decision came later than its effect. */
export const decisionIsNamed: Rule = ({ plan: { event } }): readonly Refusal[] => {
  const { decision, effectiveOn, reason, type } = event;
  const { number, issuer, decidedOn, text, link } = decision;
  return [
    ...(isBlank(number) || isBlank(issuer) ? [missing] : []),
    ...(decidedOn === null ? [dateMissing] : []),
    ...(isBlank(text) && isBlank(link) ? [textMissing] : []),
    ...(type === 'CORRECT' && isBlank(reason) ? [reasonMissing] : []),
    ...(isLate(decision, effectiveOn) && isBlank(reason) ? [late] : []),
  ];
};

const isBlank = (text: string | null): boolean => !text?.trim();

const isLate = ({ decidedOn }: Decision, effectiveOn: string): boolean => decidedOn !== null && decidedOn > effectiveOn;

const missing = refuse(
  'DECISION_MISSING',
  'Thiếu số hoặc cơ quan ban hành của nghị quyết, quyết định. Hãy nhập cả hai.',
  'The number or the issuer of the decision is missing. Give both.',
);

const dateMissing = refuse(
  'DECISION_DATE_MISSING',
  'Thiếu ngày ban hành nghị quyết, quyết định. Hãy nhập ngày ghi trên văn bản.',
  'The day of the decision is missing. Give the day that stands on it.',
);

const textMissing = refuse(
  'DECISION_TEXT_MISSING',
  'Chưa nêu nội dung hoặc liên kết tới văn bản. Hãy nhập ít nhất một trong hai.',
  'Neither the text of the decision nor a link to it is given. Give one of them at least.',
);

const reasonMissing = refuse(
  'CORRECTION_REASON_MISSING',
  'Chưa nêu điều gì đã ghi sai. Hãy nhập lý do đính chính.',
  'What was wrong is not said. Give the reason for the correction.',
);

const late = refuse(
  'DECISION_AFTER_EFFECT',
  'Quyết định ban hành sau ngày có hiệu lực. Hãy nêu lý do, hoặc sửa một trong hai ngày.',
  'The decision is later than its effect. Give a reason, or mend one of the two days.',
);
