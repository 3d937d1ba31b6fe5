import { useState } from 'react';
import { useSay } from '../../language/language.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { UnitPicker } from '../command/unit-picker.tsx';
import type { Verb } from './draft.ts';
import { VerbFields } from './verb-fields.tsx';
import type { VerbFieldsProps } from './verb-props.ts';
import { allVerbs, verbWords } from './verbs.ts';

const again = {
  vi: 'Sự kiện này đã được đính chính; đính chính lần này thay cho lần trước.',
  en: 'This event was corrected before; this correction takes the place of that one.',
};

/** What should stand in the place of a wrong event: nothing, or another act, of which nothing typed is lost. */
export function ReplacementFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, dayBefore, onChange } = props;
  const { correction, subject } = draft;
  const [isChoosing, choose] = useState(false);
  if (!correction) return null;
  const { replacedBy, likely, seenCorrectionId } = correction;
  const become = (verb: Verb | null) => onChange({ correction: { ...correction, replacedBy: verb, likely: verb ?? replacedBy ?? likely } });
  const take = ([next]: readonly ChosenUnit[]) => {
    choose(!next);
    if (next) onChange({ subject: next });
  };
  return (
    <>
      <fieldset className="replacement-choice">
        <legend>{say({ vi: 'Sự kiện đã ghi', en: 'The event as it was recorded' })}</legend>
        {seenCorrectionId !== null && <p className="quiet">{say(again)}</p>}
        <label className="choice">
          <input type="radio" name="replacement" checked={replacedBy === null} onChange={() => become(null)} />
          <span>{say({ vi: 'không có thật: hủy, mọi thứ như trước', en: 'never was: take it back, all is as before' })}</span>
        </label>
        <label className="choice">
          <input type="radio" name="replacement" checked={replacedBy !== null} onChange={() => become(likely)} />
          <span>{say({ vi: 'ghi sai: thay bằng việc dưới đây', en: 'was otherwise: put this act in its place' })}</span>
        </label>
      </fieldset>
      {replacedBy && (
        <>
          <label className="field">
            {say({ vi: 'Việc đúng', en: 'What it should have been' })}
            <select value={replacedBy} onChange={({ target }) => become(target.value as Verb)}>
              {allVerbs.map((verb) => (
                <option key={verb} value={verb}>
                  {say(verbWords[verb])}
                </option>
              ))}
            </select>
          </label>
          <UnitPicker
            label={replacedBy === 'establish' ? say({ vi: 'Đơn vị cấp trên', en: 'The superior' }) : say({ vi: 'Đơn vị', en: 'The unit' })}
            day={dayBefore}
            level={null}
            chosen={isChoosing ? [] : [subject]}
            isSingle
            except={draft.others.map(({ id }) => id)}
            refusals={[]}
            onChange={take}
          />
          <VerbFields verb={replacedBy} {...props} />
        </>
      )}
    </>
  );
}
