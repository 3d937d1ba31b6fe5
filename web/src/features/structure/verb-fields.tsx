import type { UnitKind, UnitLevel } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { kindWords, levelWords } from '../../language/structure-words.ts';
import { type Draft, type Field, type Naming, noName, typesOf, type Verb } from './draft.ts';
import { NamingFields } from './naming-fields.tsx';
import { PartsFields } from './parts-fields.tsx';
import { UnitPicker } from './unit-picker.tsx';

export interface VerbFieldsProps {
  readonly draft: Draft;
  /** The day before the effect: units that are reorganised must be there then. */
  readonly dayBefore: string;
  readonly told: (field: Field) => readonly string[];
  readonly onChange: (change: Partial<Draft>) => void;
}

/** The fields of one verb; what all have in common, the decision, stands after them. */
export function VerbFields({ verb, ...props }: VerbFieldsProps & { readonly verb: Verb }) {
  if (verb === 'rename') return <RenameFields {...props} />;
  if (verb === 'establish') return <EstablishFields {...props} />;
  if (verb === 'merge') return <MergeFields {...props} />;
  if (verb === 'split') return <PartsFields {...props} />;
  if (verb === 'reparent') return <ReparentFields {...props} />;
  return <Others {...props} label={{ vi: 'Cùng kết thúc (nếu có)', en: 'Ended with it (if any)' }} />;
}

const nameIn = (draft: Draft, onChange: VerbFieldsProps['onChange']) => (change: Partial<Naming>) =>
  onChange({ naming: { ...draft.naming, ...change } });

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

const levelsBelow: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  CENTRAL: ['PROVINCE'],
  PROVINCE: ['BASE'],
  DISTRICT: ['BASE'],
  BASE: ['BRANCH'],
  BRANCH: ['GROUP'],
  GROUP: [],
};

function EstablishFields({ draft, told, onChange }: VerbFieldsProps) {
  const say = useSay();
  const { level, kind, subject } = draft;
  const kinds: readonly UnitKind[] = level === 'BASE' ? (Object.keys(kindWords) as UnitKind[]) : ['TERRITORIAL'];
  const become = (next: Pick<Draft, 'level' | 'kind'>) => {
    const types = typesOf(next.level, next.kind);
    onChange({ ...next, naming: { ...draft.naming, adminType: types[0] ?? null } });
  };
  return (
    <>
      <fieldset className="naming-fields">
        <legend>
          {say({ vi: 'Đơn vị mới, trực thuộc', en: 'A new unit below' })} {subject.fullName}
        </legend>
        <label className="field">
          {say({ vi: 'Cấp', en: 'Level' })}
          <select value={level} onChange={({ target }) => become({ level: target.value as UnitLevel, kind: 'TERRITORIAL' })}>
            {levelsBelow[subject.level].map((one) => (
              <option key={one} value={one}>
                {say(levelWords[one])}
              </option>
            ))}
          </select>
        </label>
        {kinds.length > 1 && (
          <label className="field field-wide">
            {say({ vi: 'Loại hình', en: 'Kind' })}
            <select value={kind} onChange={({ target }) => become({ level, kind: target.value as UnitKind })}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {say(kindWords[one])}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <NamingFields
        label={say({ vi: 'Tên', en: 'Name' })}
        naming={draft.naming}
        types={typesOf(level, kind)}
        refusals={told('naming')}
        onChange={nameIn(draft, onChange)}
      />
    </>
  );
}

function MergeFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, told, onChange } = props;
  const { subject, others, continuesId } = draft;
  return (
    <>
      <Others {...props} label={{ vi: `Sáp nhập ${subject.fullName} với`, en: `Merge ${subject.fullName} with` }} />
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
      {continuesId === null && (
        <NamingFields
          label={say({ vi: 'Đơn vị mới', en: 'The new unit' })}
          naming={draft.naming}
          types={typesOf(subject.level)}
          refusals={told('naming')}
          onChange={nameIn(draft, onChange)}
        />
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
      <Others {...props} label={{ vi: 'Cùng chuyển (nếu có)', en: 'Moved with it (if any)' }} />
    </>
  );
}

function Others({ draft, dayBefore, told, onChange, label }: VerbFieldsProps & { readonly label: { vi: string; en: string } }) {
  const say = useSay();
  const { subject, others, continuesId } = draft;
  return (
    <UnitPicker
      label={say(label)}
      day={dayBefore}
      level={subject.level}
      chosen={others}
      except={[subject.id]}
      refusals={told('others')}
      onChange={(chosen) =>
        onChange({ others: chosen, continuesId: [subject, ...chosen].some(({ id }) => id === continuesId) ? continuesId : null })
      }
    />
  );
}

/** The naming a verb begins with: a rename with the name there is, all else with none. */
export const firstNaming = (verb: Verb, level: UnitLevel, present: Naming): Naming => {
  if (verb === 'establish') return noName(firstLevelBelow(level));
  return verb === 'rename' ? present : { ...present, name: '' };
};

export const firstLevelBelow = (level: UnitLevel): UnitLevel => levelsBelow[level][0] ?? 'GROUP';
