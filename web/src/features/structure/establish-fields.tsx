import type { BaseModel, BranchType, ResidentialAreaType, SpecialKind, UnitKind, UnitLevel } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { areaTypeNames, baseModelWords, branchTypeWords, kindWords, levelWords, specialKindWords } from '../../language/structure-words.ts';
import { CodeChoice } from './code-choice.tsx';
import { type Draft, type Form, typesOf } from './draft.ts';
import { levelsBelow } from './levels.ts';
import { NamingFields } from './naming-fields.tsx';
import { nameIn, type VerbFieldsProps } from './verb-props.ts';

/** What a new unit is: its level and kind, how it is built, its name. */
export function EstablishFields({ draft, told, onChange }: VerbFieldsProps) {
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
        <FormFields draft={draft} onChange={onChange} />
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

/** What is said of a base or a branch only; all of it may be left open. */
function FormFields({ draft: { level, kind, form }, onChange }: Pick<VerbFieldsProps, 'draft' | 'onChange'>) {
  const say = useSay();
  const put = (change: Partial<Form>) => onChange({ form: { ...form, ...change } });
  if (level === 'BASE')
    return (
      <>
        {kind === 'SPECIAL' && (
          <CodeChoice<SpecialKind>
            label={{ vi: 'Loại cơ sở đặc thù', en: 'Special kind' }}
            words={specialKindWords}
            chosen={form.subkind}
            onChange={(subkind) => put({ subkind })}
          />
        )}
        <CodeChoice<BaseModel>
          label={{ vi: 'Mô hình tổ chức', en: 'How it is built' }}
          words={baseModelWords}
          chosen={form.baseModel}
          onChange={(baseModel) => put({ baseModel })}
        />
      </>
    );
  if (level !== 'BRANCH') return null;
  return (
    <>
      <CodeChoice<BranchType>
        label={{ vi: 'Loại hình chi hội', en: 'Type of branch' }}
        words={branchTypeWords}
        chosen={form.branchType}
        onChange={(branchType) => put({ branchType })}
      />
      {form.branchType === 'RESIDENTIAL' && (
        <CodeChoice<ResidentialAreaType>
          label={{ vi: 'Địa bàn dân cư', en: 'Residential area' }}
          words={areaTypeNames}
          chosen={form.areaType}
          onChange={(areaType) => put({ areaType })}
        />
      )}
      <label className="choice field-wide">
        <input type="checkbox" checked={form.isNewArea} onChange={({ target }) => put({ isNewArea: target.checked })} />
        <span>{say({ vi: 'do địa bàn dân cư mới thành lập', en: 'because the residential area is new' })}</span>
      </label>
    </>
  );
}
