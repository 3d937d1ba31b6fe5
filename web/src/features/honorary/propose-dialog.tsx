import { type HonoraryContributionKind, type HonoraryProposer, ProposeHonoraryDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { CheckList, ChoiceField, DayField, TextField } from '../command/fields.tsx';
import { lacksAny, lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { codesOf, contributionWords, proposerWords } from './honorary-words.ts';
import { askedPerson, lacksOfPerson, type PersonDraft, personPlaces } from './person-draft.ts';
import { StandingFields, WhoFields } from './person-fields.tsx';

interface ProposeDialogProps {
  /** The level that is to recognise: the reader's own. */
  readonly unitId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Draft extends PersonDraft {
  readonly contributions: readonly HonoraryContributionKind[];
  readonly since: string;
  readonly proposerKind: HonoraryProposer;
  readonly proposer: string;
  readonly on: string;
}

const empty = (): Draft => ({
  fullName: '',
  bornOn: '',
  gender: 'MALE',
  nationality: 'VN',
  conditions: [],
  shortCv: '',
  prestige: '',
  influenceKind: 'EXPERT',
  scope: 'COMMUNE',
  contributions: [],
  since: '',
  number: '',
  consentOn: '',
  proposerKind: 'MEMBER',
  proposer: '',
  on: todayInVietnam(),
});

function asked(unitId: string, draft: Draft) {
  const { on, proposerKind, proposer, contributions, since } = draft;
  const person = { ...askedPerson(draft), contributions: contributions.map((kind) => ({ kind, since })) };
  return { unitId, on, proposerKind, proposer, person };
}

const places = { ...personPlaces, HONORARY_DAY_IN_FUTURE: 'on', byWhom: 'proposer' };

const lacksOf = (draft: Draft) => ({
  ...lacksOfPerson(draft),
  contributions: lacksAny(draft.contributions),
  since: lacksText(draft.since),
  proposer: lacksText(draft.proposer),
});

/** The short list (HON-013): who somebody is, what speaks for the person, and who introduces. */
export function ProposeDialog({ unitId, onDone, onClose }: ProposeDialogProps) {
  const say = useSay();
  const kept = useDraft<Draft>('propose honorary', empty);
  const { draft, field, change } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Giới thiệu hội viên danh dự', en: 'Propose an honorary member' })}
      document={ProposeHonoraryDocument}
      kept={kept}
      places={places}
      lacks={lacksOf(draft)}
      ask={() => asked(unitId, draft)}
      verb={{ vi: 'Ghi vào danh sách', en: 'Put on the list' }}
      onDone={onDone}
      onClose={onClose}
    >
      <WhoFields draft={draft} change={change} />
      <CheckList
        name="contributions"
        legend={{ vi: 'Hình thức đóng góp', en: 'Contributions' }}
        codes={codesOf(contributionWords)}
        words={contributionWords}
        chosen={draft.contributions}
        onChange={(contributions) => change({ contributions })}
      />
      <DayField {...field('since')} label={{ vi: 'Hỗ trợ Hội từ ngày', en: 'Supports the Union since' }} />
      <StandingFields
        draft={draft}
        change={change}
        numberHint={{
          vi: 'Để kiểm tra trùng toàn quốc; được mã hóa khi lưu.',
          en: 'To find out whether anybody was first; sealed when stored.',
        }}
      />
      <ChoiceField
        {...field('proposerKind')}
        label={{ vi: 'Người giới thiệu là', en: 'Introduced by' }}
        codes={codesOf(proposerWords)}
        words={proposerWords}
      />
      <TextField {...field('proposer')} label={{ vi: 'Tên người, đơn vị giới thiệu', en: 'Name of who introduces' }} />
      <DayField {...field('on')} label={{ vi: 'Ngày giới thiệu', en: 'Day of the proposal' }} />
    </CommandForm>
  );
}
