import { useState } from 'react';
import { useSay } from '../../language/language.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { FieldRefusal } from '../command/field-refusal.tsx';
import { concernedIn, type Draft, type PieceDraft } from './draft.ts';
import { NewUnitsFields, UnderField } from './new-units-fields.tsx';
import { OthersField } from './others-field.tsx';
import { outcomesOf, type Place } from './outcomes.ts';
import { RenamedFields } from './renamed-fields.tsx';
import type { VerbFieldsProps } from './verb-props.ts';

/** The general case: several units, what comes out of them, and what of each goes where, whole or in part (D16). */
export function RedrawFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, told, onChange } = props;
  const places = outcomesOf('redraw', draft);
  return (
    <>
      <OthersField {...props} label={{ vi: 'Cùng sắp xếp với', en: 'Redrawn together with' }} />
      <NewUnitsFields {...props} heading={say({ vi: 'Đơn vị mới', en: 'New unit' })} least={0} hasShares={false} />
      <UnderField {...props} />
      <section className="redraw-pieces">
        <h3>{say({ vi: 'Đơn vị nào chuyển về đâu', en: 'What goes where' })}</h3>
        {concernedIn(draft).map((unit) => (
          <PiecesOf key={unit.id} unit={unit} draft={draft} places={places} told={told} onChange={onChange} />
        ))}
        <FieldRefusal id="redraw-pieces-refusal" messages={told('pieces', null)} />
      </section>
    </>
  );
}

interface PiecesOfProps extends Pick<VerbFieldsProps, 'draft' | 'told' | 'onChange'> {
  readonly unit: ChosenUnit;
  readonly places: readonly Place[];
}

/** Where one unit goes: whole to one place, or in parts to several; one that goes on gives parts only. */
function PiecesOf({ unit, draft, places, told, onChange }: PiecesOfProps) {
  const say = useSay();
  const own = draft.pieces.filter(({ fromId }) => fromId === unit.id);
  const goesOn = draft.goingOn.includes(unit.id);
  const rest = draft.pieces.filter(({ fromId }) => fromId !== unit.id);
  const put = (pieces: readonly PieceDraft[], change: Partial<Draft> = {}) => onChange({ ...change, pieces: [...rest, ...pieces] });
  const goOn = (isOn: boolean) => {
    const goingOn = isOn ? [...draft.goingOn, unit.id] : draft.goingOn.filter((id) => id !== unit.id);
    // what goes on gives parts only, and nobody gives to a unit that ends
    const kept = draft.pieces.filter(({ to }) => isOn || to !== unit.id);
    onChange({ goingOn, pieces: kept.map((piece) => (isOn && piece.fromId === unit.id ? { ...piece, extent: 'PART' } : piece)) });
  };
  const add = () => {
    const taken = new Set(own.map(({ to }) => to));
    const free = places.find(({ key }) => key !== unit.id && !taken.has(key));
    const isFirst = own.length === 0 && !goesOn;
    const before = own.map((piece): PieceDraft => ({ ...piece, extent: 'PART' }));
    put([...before, { fromId: unit.id, to: free?.key ?? '', extent: isFirst ? 'WHOLE' : 'PART', share: '' }]);
  };
  return (
    <fieldset className="pieces-of">
      <legend>{unit.fullName}</legend>
      <label className="choice">
        <input type="checkbox" checked={goesOn} onChange={({ target }) => goOn(target.checked)} />
        <span>{say({ vi: 'tiếp tục hoạt động', en: 'goes on' })}</span>
      </label>
      {goesOn && <RenamedFields unit={unit} draft={draft} onChange={onChange} />}
      {own.map((piece, index) => (
        <PieceRow
          key={`${piece.fromId} ${String(index)}`}
          piece={piece}
          isPartOnly={goesOn}
          label={`${unit.fullName} ${String(index + 1)}`}
          places={places.filter(({ key }) => key !== unit.id)}
          onChange={(change) => put(own.map((one) => (one === piece ? { ...one, ...change } : one)))}
          onRemove={() => put(own.filter((one) => one !== piece))}
        />
      ))}
      <FieldRefusal id={`pieces-${unit.id}`} messages={told('pieces', unit.id)} />
      <button type="button" className="button button-add" disabled={places.length === 0} onClick={add}>
        {own.length === 0 && !goesOn
          ? say({ vi: 'Chọn nơi về', en: 'Choose where it goes' })
          : say({ vi: 'Thêm một phần', en: 'Add a part' })}
      </button>
    </fieldset>
  );
}

interface PieceRowProps {
  readonly piece: PieceDraft;
  readonly isPartOnly: boolean;
  readonly label: string;
  readonly places: readonly Place[];
  readonly onChange: (change: Partial<PieceDraft>) => void;
  readonly onRemove: () => void;
}

function PieceRow({ piece: { to, extent, share }, isPartOnly, label, places, onChange, onRemove }: PieceRowProps) {
  const say = useSay();
  return (
    <div className="piece-row">
      <PlaceField to={to} places={places} onChoose={(key) => onChange({ to: key })} />
      <label className="field">
        {say({ vi: 'Phạm vi', en: 'Extent' })}
        <select value={extent} onChange={({ target }) => onChange({ extent: target.value as PieceDraft['extent'] })}>
          <option value="WHOLE" disabled={isPartOnly}>
            {say({ vi: 'toàn bộ', en: 'whole' })}
          </option>
          <option value="PART">{say({ vi: 'một phần', en: 'a part' })}</option>
        </select>
      </label>
      {extent === 'PART' && (
        <label className="field">
          {say({ vi: 'Tỷ lệ, % (nếu rõ)', en: 'Share, % (if known)' })}
          <input
            className="figures"
            inputMode="decimal"
            size={6}
            value={share}
            onChange={({ target }) => onChange({ share: target.value })}
          />
        </label>
      )}
      <button
        type="button"
        className="button button-plain"
        aria-label={`${say({ vi: 'Bỏ phần của', en: 'Take back of' })} ${label}`}
        onClick={onRemove}
      >
        {say({ vi: 'Bỏ', en: 'Take back' })}
      </button>
    </div>
  );
}

interface PlaceFieldProps {
  readonly to: string;
  readonly places: readonly Place[];
  readonly onChoose: (key: string) => void;
}

/** So many places are listed beside every piece. */
const few = 30;

/** Where a piece goes. A province redrawn has hundreds of pieces and of places: the others are listed where one looks. */
function PlaceField({ to, places, onChoose }: PlaceFieldProps) {
  const say = useSay();
  const [isLooked, look] = useState(false);
  const options = places.map(({ key, label }, index) => ({
    key,
    label: label || `${say({ vi: 'Đơn vị mới', en: 'New unit' })} ${String(index + 1)}`,
  }));
  const isChosen = places.some(({ key }) => key === to);
  const shown = isLooked || !isChosen || options.length <= few ? options : options.filter(({ key }) => key === to);
  return (
    <label className="field field-grow">
      {say({ vi: 'Về', en: 'Into' })}
      <select
        value={to}
        onPointerDown={() => look(true)}
        onFocus={() => look(true)}
        onBlur={() => look(false)}
        onChange={({ target }) => onChoose(target.value)}
      >
        {!isChosen && <option value="">{say({ vi: 'chưa chọn', en: 'not chosen' })}</option>}
        {shown.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
