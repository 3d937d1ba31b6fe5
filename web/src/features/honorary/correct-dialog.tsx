import { CorrectHonoraryDocument, type HonoraryContributionKind, type HonoraryFactsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { CheckList, ChoiceField, DayField, TextField } from '../command/fields.tsx';
import { type Kept, useDraft } from '../command/use-draft.ts';
import { askedCorrection, type CorrectDraft, chosenKinds, draftOf, isForeign, lacksOfCorrection } from './correct-draft.ts';
import { codesOf, contributionWords } from './honorary-words.ts';
import { personPlaces } from './person-draft.ts';
import { StandingFields, WhoFields } from './person-fields.tsx';

interface CorrectDialogProps {
  readonly record: HonoraryFactsFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Corrects or completes what is recorded of a person; the steps, which nobody corrects, stay. */
export function CorrectDialog({ record, onDone, onClose }: CorrectDialogProps) {
  const say = useSay();
  const kept = useDraft<CorrectDraft>(`correct honorary ${record.id}`, () => draftOf(record));
  const { draft, field, change } = kept;
  return (
    <CommandForm
      title={`${say({ vi: 'Sửa hồ sơ', en: 'Correct the record' })}: ${record.fullName ?? ''}`}
      document={CorrectHonoraryDocument}
      kept={kept}
      places={personPlaces}
      lacks={lacksOfCorrection(draft)}
      ask={() => ({ id: record.id, version: record.version, person: askedCorrection(draft, record) })}
      verb={{ vi: 'Lưu', en: 'Save' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <WhoFields draft={draft} change={change} />
      <Contributions kept={kept} />
      <StandingFields
        draft={draft}
        change={change}
        numberHint={{ vi: 'Để trống nếu số đã ghi không đổi.', en: 'Leave it empty if the number recorded stays.' }}
      />
      <TextField
        {...field('phone')}
        label={{ vi: 'Số điện thoại', en: 'Telephone' }}
        hint={{ vi: 'Để trống nếu không đổi.', en: 'Leave it empty if it stays.' }}
      />
      <TextField {...field('cardNumber')} label={{ vi: 'Số thẻ', en: 'Number of the card' }} />
      {isForeign(draft) && <PoliceFields kept={kept} />}
    </CommandForm>
  );
}

/** One of each kind, with the day since when: two years of support are counted from the first (HON-007). */
function Contributions({ kept: { draft, change } }: { readonly kept: Kept<CorrectDraft> }) {
  const { contributions } = draft;
  const choose = (kinds: readonly HonoraryContributionKind[]) =>
    change({ contributions: Object.fromEntries(kinds.map((kind) => [kind, contributions[kind] ?? { since: '', note: '' }])) });
  return (
    <CheckList
      name="contributions"
      legend={{ vi: 'Hình thức đóng góp', en: 'Contributions' }}
      codes={codesOf(contributionWords)}
      words={contributionWords}
      chosen={chosenKinds(draft)}
      onChange={choose}
      below={(kind) => (
        <DayField
          name={`since ${kind}`}
          label={{ vi: 'Từ ngày', en: 'Since' }}
          value={contributions[kind]?.since ?? ''}
          onChange={(since) => change({ contributions: { ...contributions, [kind]: { note: '', ...contributions[kind], since } } })}
        />
      )}
    />
  );
}

const answers = {
  '': { vi: 'chưa có', en: 'none yet' },
  YES: { vi: 'đồng ý', en: 'agree' },
  NO: { vi: 'không đồng ý', en: 'do not agree' },
} as const;

/** Of a foreigner: what the police of the same level answered (HON-016). */
function PoliceFields({ kept: { field } }: { readonly kept: Kept<CorrectDraft> }) {
  return (
    <>
      <DayField {...field('policeOpinionOn')} isOptional label={{ vi: 'Ngày Công an có ý kiến', en: 'The police answered on' }} />
      <ChoiceField {...field('policeFavours')} label={{ vi: 'Công an', en: 'The police' }} codes={['', 'YES', 'NO']} words={answers} />
      <TextField
        {...field('policeOpinion')}
        rows={2}
        label={{ vi: 'Nội dung ý kiến', en: 'What they wrote' }}
        hint={{ vi: 'Được niêm phong khi lưu; để trống nếu không đổi.', en: 'Sealed when stored; leave it empty if it stays.' }}
      />
    </>
  );
}
