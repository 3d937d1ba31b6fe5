import { useId } from 'react';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRefusal } from '../command/field-refusal.tsx';
import type { Draft } from './draft.ts';
import type { Field } from './missing.ts';

interface DecisionFieldsProps {
  readonly draft: Draft;
  /** A correction keeps the day of the event, unless another act takes its place; it always says what was wrong. */
  readonly hasDay: boolean;
  readonly told: (field: Field) => readonly string[];
  readonly onChange: (change: Partial<Draft>) => void;
}

/** The decision a reorganisation follows, and the first day of the new order: past, today or to come. */
export function DecisionFields({ draft, hasDay, told, onChange }: DecisionFieldsProps) {
  const say = useSay();
  const language = useLanguage();
  const { number, issuer, decidedOn, text, link, effectiveOn, reason, correction } = draft;
  const id = useId();
  const invalid = (field: Field) =>
    told(field).length > 0 ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-${field}` } as const) : {};
  return (
    <fieldset className="decision-fields">
      <legend>{say({ vi: 'Quyết định', en: 'Decision' })}</legend>
      <div>
        <label className="field">
          {say({ vi: 'Số', en: 'Number' })}
          <input value={number} {...invalid('number')} onChange={({ target }) => onChange({ number: target.value })} />
        </label>
        <FieldRefusal id={`${id}-number`} messages={told('number')} />
      </div>
      <div className="field-wide">
        <label className="field">
          {say({ vi: 'Cơ quan ban hành', en: 'Issued by' })}
          <input value={issuer} {...invalid('issuer')} onChange={({ target }) => onChange({ issuer: target.value })} />
        </label>
        <FieldRefusal id={`${id}-issuer`} messages={told('issuer')} />
      </div>
      <div>
        <DateField
          label={say({ vi: 'Ngày ban hành', en: 'Issued on' })}
          day={decidedOn}
          isOptional
          onChange={(day) => onChange({ decidedOn: day })}
        />
        <FieldRefusal id={`${id}-decidedOn`} messages={told('decidedOn')} />
      </div>
      <label className="field field-wide">
        {say({ vi: 'Trích yếu, nội dung', en: 'What it says' })}
        <input value={text} onChange={({ target }) => onChange({ text: target.value })} />
      </label>
      <div className="field-wide">
        <label className="field">
          {say({ vi: 'Liên kết tới văn bản, nếu chưa nêu nội dung', en: 'Link to the text, if it is not said above' })}
          <input type="url" value={link} {...invalid('link')} onChange={({ target }) => onChange({ link: target.value })} />
        </label>
        <FieldRefusal id={`${id}-link`} messages={told('link')} />
      </div>
      {hasDay && (
        <div className="field-wide">
          <DateField
            label={say({ vi: 'Có hiệu lực từ', en: 'In force from' })}
            day={effectiveOn}
            onChange={(day) => onChange({ effectiveOn: day })}
          />
          <FieldRefusal id={`${id}-effectiveOn`} messages={told('effectiveOn')} />
        </div>
      )}
      {hasDay && (
        <p className="quiet planned-note">
          {effectiveOn > todayInVietnam() &&
            say({
              vi: `Ghi nhận trước: tự có hiệu lực ngày ${formatDate(effectiveOn, 'vi')}, đến ngày đó hiện là dự kiến.`,
              en: `Recorded ahead: takes effect by itself on ${formatDate(effectiveOn, language)}, until then it shows as planned.`,
            })}
        </p>
      )}
      <div className="field-whole">
        <label className="field">
          {correction
            ? say({ vi: 'Điều ghi sai, lý do đính chính', en: 'What was wrong' })
            : say({ vi: 'Lý do, nếu quyết định ban hành sau ngày có hiệu lực', en: 'Why, if the decision is later than its effect' })}
          <textarea rows={2} value={reason} {...invalid('reason')} onChange={({ target }) => onChange({ reason: target.value })} />
        </label>
        <FieldRefusal id={`${id}-reason`} messages={told('reason')} />
      </div>
    </fieldset>
  );
}
