import { useId } from 'react';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { DateField } from '../../ui/date-field.tsx';
import type { Draft, Field } from './draft.ts';
import { FieldRefusal } from './field-refusal.tsx';

interface DecisionFieldsProps {
  readonly draft: Draft;
  readonly told: (field: Field) => readonly string[];
  readonly onChange: (change: Partial<Draft>) => void;
}

/** The decision a reorganisation follows, and the first day of the new order: past, today or to come. */
export function DecisionFields({ draft, told, onChange }: DecisionFieldsProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const { number, issuer, decidedOn, link, effectiveOn, reason } = draft;
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
      <div className="field-wide">
        <label className="field">
          {say({ vi: 'Liên kết tới văn bản', en: 'Link to the text' })}
          <input type="url" value={link} {...invalid('link')} onChange={({ target }) => onChange({ link: target.value })} />
        </label>
        <FieldRefusal id={`${id}-link`} messages={told('link')} />
      </div>
      <div className="field-wide">
        <DateField
          label={say({ vi: 'Có hiệu lực từ', en: 'In force from' })}
          day={effectiveOn}
          onChange={(day) => onChange({ effectiveOn: day })}
        />
        <FieldRefusal id={`${id}-effectiveOn`} messages={told('effectiveOn')} />
      </div>
      <p className="quiet planned-note">
        {effectiveOn > todayInVietnam() &&
          say({
            vi: `Ghi nhận trước: tự có hiệu lực ngày ${formatDate(effectiveOn, 'vi')}, đến ngày đó hiện là dự kiến.`,
            en: `Recorded ahead: takes effect by itself on ${formatDate(effectiveOn, language)}, until then it shows as planned.`,
          })}
      </p>
      <div className="field-whole">
        <label className="field">
          {say({ vi: 'Lý do, nếu quyết định ban hành sau ngày có hiệu lực', en: 'Why, if the decision is later than its effect' })}
          <textarea rows={2} value={reason} {...invalid('reason')} onChange={({ target }) => onChange({ reason: target.value })} />
        </label>
        <FieldRefusal id={`${id}-reason`} messages={told('reason')} />
      </div>
    </fieldset>
  );
}
