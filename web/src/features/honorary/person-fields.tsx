import type { Sentence } from '../../language/language.ts';
import { CheckList, ChoiceField, DayField, TextField } from '../command/fields.tsx';
import { codesOf, genderWords, influenceWords, scopeWords } from './honorary-words.ts';
import { conditionWords, type PersonDraft } from './person-draft.ts';

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly change: (part: Partial<PersonDraft>) => void;
}

/** Binds one part of the draft to its field. */
const binder =
  ({ draft, change }: PersonFieldsProps) =>
  <Name extends keyof PersonDraft>(name: Name) => ({
    name,
    value: draft[name],
    onChange: (value: PersonDraft[Name]) => change({ [name]: value }),
  });

const kinds = { '': { vi: 'chưa ghi', en: 'not said' }, ...influenceWords } as const;

/** Who somebody is, and what speaks for the person. */
export function WhoFields(props: PersonFieldsProps) {
  const field = binder(props);
  return (
    <>
      <TextField {...field('fullName')} label={{ vi: 'Họ và tên', en: 'Full name' }} />
      <DayField {...field('bornOn')} label={{ vi: 'Ngày sinh', en: 'Day of birth' }} />
      <ChoiceField {...field('gender')} label={{ vi: 'Giới tính', en: 'Gender' }} codes={codesOf(genderWords)} words={genderWords} />
      <TextField {...field('nationality')} label={{ vi: 'Quốc tịch (mã hai chữ)', en: 'Nationality (two letters)' }} />
      <TextField {...field('shortCv')} label={{ vi: 'Trích ngang', en: 'Who the person is' }} rows={3} />
      <TextField {...field('prestige')} label={{ vi: 'Căn cứ về uy tín', en: 'What shows the prestige' }} rows={2} />
      <ChoiceField
        {...field('influenceKind')}
        label={{ vi: 'Tầm ảnh hưởng', en: 'Influence' }}
        codes={props.draft.influenceKind === '' ? codesOf(kinds) : codesOf(influenceWords)}
        words={kinds}
      />
      <ChoiceField
        {...field('scope')}
        label={{ vi: 'Phạm vi đóng góp', en: 'How far it reaches' }}
        codes={codesOf(scopeWords)}
        words={scopeWords}
      />
    </>
  );
}

/** What is asked of whoever is recognised, and the number by which it is known whether anybody was first. */
export function StandingFields({ numberHint, ...props }: PersonFieldsProps & { readonly numberHint: Sentence }) {
  const field = binder(props);
  return (
    <>
      <CheckList
        name="conditions"
        legend={{ vi: 'Điều kiện', en: 'Conditions' }}
        codes={codesOf(conditionWords)}
        words={conditionWords}
        chosen={props.draft.conditions}
        onChange={(conditions) => props.change({ conditions })}
      />
      <TextField {...field('number')} label={{ vi: 'Số căn cước hoặc hộ chiếu', en: 'Citizen id or passport' }} hint={numberHint} />
      <DayField {...field('consentOn')} isOptional label={{ vi: 'Ngày đồng ý lưu dữ liệu', en: 'Agreed that data are kept on' }} />
    </>
  );
}
