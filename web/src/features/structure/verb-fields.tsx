import type { ReactNode } from 'react';
import type { BaseModel } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { baseModelWords } from '../../language/structure-words.ts';
import { UnitPicker } from '../command/unit-picker.tsx';
import { CodeChoice } from './code-choice.tsx';
import { typesOf, type Verb } from './draft.ts';
import { EstablishFields } from './establish-fields.tsx';
import { NamingFields } from './naming-fields.tsx';
import { UnderField } from './new-units-fields.tsx';
import { OthersField } from './others-field.tsx';
import { PartsFields } from './parts-fields.tsx';
import { RedrawFields } from './redraw-fields.tsx';
import { RenamedFields } from './renamed-fields.tsx';
import { nameIn, type VerbFieldsProps } from './verb-props.ts';

const fieldsOfVerbs: Readonly<Record<Verb, (props: VerbFieldsProps) => ReactNode>> = {
  rename: RenameFields,
  changeType: TypeFields,
  changeModel: ModelField,
  establish: EstablishFields,
  merge: MergeFields,
  split: PartsFields,
  redraw: RedrawFields,
  reparent: ReparentFields,
  dissolve: DissolveFields,
};

/** The fields of one verb; what all have in common, the decision, stands after them. */
export function VerbFields({ verb, ...props }: VerbFieldsProps & { readonly verb: Verb }) {
  const Fields = fieldsOfVerbs[verb];
  return <Fields {...props} />;
}

function RenameFields({ draft, told, onChange }: VerbFieldsProps) {
  const say = useSay();
  return (
    <NamingFields
      label={say({ vi: 'Tên mới', en: 'New name' })}
      naming={draft.naming}
      types={draft.naming.adminType ? [draft.naming.adminType] : []}
      isNameOnly
      refusals={told('naming')}
      onChange={nameIn(draft, onChange)}
    />
  );
}

/** A new type; with it the model, where the event that is corrected changed both. */
function TypeFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, told, onChange } = props;
  return (
    <>
      <NamingFields
        label={say({ vi: 'Loại hình mới', en: 'New type' })}
        naming={draft.naming}
        types={typesOf(draft.subject.level)}
        codeLabel={{ vi: 'Mã mới (nếu đổi)', en: 'New code (if it changes)' }}
        refusals={told('naming')}
        onChange={nameIn(draft, onChange)}
      />
      {draft.model !== null && <ModelField {...props} />}
    </>
  );
}

/** How the base is built from the day on; it keeps its names (ORG-002). */
function ModelField({ draft, told, onChange }: VerbFieldsProps) {
  return (
    <CodeChoice<BaseModel>
      label={{ vi: 'Mô hình tổ chức mới', en: 'How it is built from then on' }}
      words={baseModelWords}
      chosen={draft.model}
      refusals={told('model')}
      onChange={(model) => onChange({ model })}
    />
  );
}

function MergeFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, told, onChange } = props;
  const { subject, others, continuesId } = draft;
  const into = [subject, ...others].find(({ id }) => id === continuesId);
  return (
    <>
      <OthersField {...props} label={{ vi: `Sáp nhập ${subject.fullName} với`, en: `Merge ${subject.fullName} with` }} />
      <label className="field">
        {say({ vi: 'Vào', en: 'Into' })}
        <select value={continuesId ?? ''} onChange={({ target }) => onChange({ continuesId: target.value || null })}>
          <option value="">{say({ vi: 'một đơn vị mới', en: 'a new unit' })}</option>
          {[subject, ...others].map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}, {say({ vi: 'tiếp tục hoạt động', en: 'which goes on' })}
            </option>
          ))}
        </select>
      </label>
      {into && <RenamedFields unit={into} draft={draft} onChange={onChange} />}
      {continuesId === null && (
        <>
          <NamingFields
            label={say({ vi: 'Đơn vị mới', en: 'The new unit' })}
            naming={draft.naming}
            types={typesOf(subject.level)}
            refusals={told('naming')}
            onChange={nameIn(draft, onChange)}
          />
          <UnderField {...props} />
        </>
      )}
    </>
  );
}

function ReparentFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, told, onChange } = props;
  return (
    <>
      <UnitPicker
        label={say({ vi: 'Cấp trên mới', en: 'The new superior' })}
        day={draft.effectiveOn}
        level={null}
        chosen={draft.under ? [draft.under] : []}
        isSingle
        except={[draft.subject.id]}
        refusals={told('under')}
        onChange={([under = null]) => onChange({ under })}
      />
      <OthersField {...props} label={{ vi: 'Cùng chuyển (nếu có)', en: 'Moved with it (if any)' }} />
    </>
  );
}

function DissolveFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, onChange } = props;
  return (
    <>
      <OthersField {...props} label={{ vi: 'Cùng kết thúc (nếu có)', en: 'Ended with it (if any)' }} />
      {draft.subject.level !== 'GROUP' && (
        <UnitPicker
          label={say({ vi: 'Nơi nhận các đơn vị bên dưới (nếu có)', en: 'Units that take over what lies below (if any)' })}
          day={draft.effectiveOn}
          level={null}
          chosen={draft.receivers}
          except={[draft.subject.id, ...draft.others.map(({ id }) => id)]}
          refusals={[]}
          onChange={(receivers) => onChange({ receivers })}
        />
      )}
    </>
  );
}
