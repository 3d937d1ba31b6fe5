import {
  type HonoraryContributionKind,
  type HonoraryGender,
  type HonoraryProposer,
  type HonoraryScope,
  type InfluenceKind,
  ProposeHonoraryDocument,
} from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { CheckList, ChoiceField, DayField, TextField } from '../command/fields.tsx';
import { lacksAny, lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { codesOf, contributionWords, genderWords, influenceWords, proposerWords, scopeWords } from './honorary-words.ts';

interface ProposeDialogProps {
  /** The level that is to recognise: the reader's own. */
  readonly unitId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Condition = 'residesInVietnam' | 'worksInVietnam' | 'approvesStatute' | 'isVoluntary';

const conditionWords: Record<Condition, Sentence> = {
  residesInVietnam: { vi: 'đang cư trú tại Việt Nam', en: 'lives in Việt Nam' },
  worksInVietnam: { vi: 'đang làm việc tại Việt Nam', en: 'works in Việt Nam' },
  approvesStatute: { vi: 'tán thành Điều lệ Hội', en: 'approves of the Statute' },
  isVoluntary: { vi: 'tự nguyện gia nhập', en: 'joins of free will' },
};

interface Draft {
  readonly fullName: string;
  readonly bornOn: string;
  readonly gender: HonoraryGender;
  readonly nationality: string;
  readonly conditions: readonly Condition[];
  readonly shortCv: string;
  readonly prestige: string;
  readonly influenceKind: InfluenceKind;
  readonly scope: HonoraryScope;
  readonly contributions: readonly HonoraryContributionKind[];
  readonly since: string;
  readonly number: string;
  readonly consentOn: string;
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

const purpose = 'Lập sổ hội viên danh dự của Hội';

/** What the form asks, as the command takes it: the number is a citizen id of Việt Nam, else a passport. */
function asked(unitId: string, draft: Draft) {
  const { fullName, bornOn, gender, shortCv, prestige, influenceKind, scope, contributions, since, number, consentOn } = draft;
  const isOurs = draft.nationality.trim().toUpperCase() === 'VN';
  const details = number.trim() === '' ? undefined : isOurs ? { citizenId: number } : { passport: number };
  const met = (condition: Condition) => draft.conditions.includes(condition);
  return {
    unitId,
    on: draft.on,
    proposerKind: draft.proposerKind,
    proposer: draft.proposer,
    person: {
      fullName,
      bornOn,
      gender,
      nationality: draft.nationality,
      residesInVietnam: met('residesInVietnam'),
      worksInVietnam: met('worksInVietnam'),
      approvesStatute: met('approvesStatute'),
      isVoluntary: met('isVoluntary'),
      shortCv,
      prestige,
      influenceKind,
      scope,
      contributions: contributions.map((kind) => ({ kind, since })),
      consent: consentOn === '' ? undefined : { on: consentOn, purpose },
      details,
    },
  };
}

const places = {
  NAME_MISSING: 'fullName',
  BIRTH_IMPLAUSIBLE: 'bornOn',
  NATIONALITY_INVALID: 'nationality',
  CITIZEN_ID_INVALID: 'number',
  PASSPORT_INVALID: 'number',
  CONSENT_MISSING: 'consentOn',
  ALREADY_RECOGNISED: 'number',
  HONORARY_SCOPE_NEEDS_PROVINCE: 'scope',
  HONORARY_DAY_IN_FUTURE: 'on',
  shortCv: 'shortCv',
  byWhom: 'proposer',
};

const lacksOf = (draft: Draft) => ({
  fullName: lacksText(draft.fullName),
  bornOn: lacksText(draft.bornOn),
  shortCv: lacksText(draft.shortCv),
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
      <TextField {...field('fullName')} label={{ vi: 'Họ và tên', en: 'Full name' }} />
      <DayField {...field('bornOn')} label={{ vi: 'Ngày sinh', en: 'Day of birth' }} />
      <ChoiceField {...field('gender')} label={{ vi: 'Giới tính', en: 'Gender' }} codes={codesOf(genderWords)} words={genderWords} />
      <TextField {...field('nationality')} label={{ vi: 'Quốc tịch (mã hai chữ)', en: 'Nationality (two letters)' }} />
      <TextField {...field('shortCv')} label={{ vi: 'Trích ngang', en: 'Who the person is' }} rows={3} />
      <TextField {...field('prestige')} label={{ vi: 'Căn cứ về uy tín', en: 'What shows the prestige' }} rows={2} />
      <ChoiceField
        {...field('influenceKind')}
        label={{ vi: 'Tầm ảnh hưởng', en: 'Influence' }}
        codes={codesOf(influenceWords)}
        words={influenceWords}
      />
      <ChoiceField
        {...field('scope')}
        label={{ vi: 'Phạm vi đóng góp', en: 'How far it reaches' }}
        codes={codesOf(scopeWords)}
        words={scopeWords}
      />
      <CheckList
        name="contributions"
        legend={{ vi: 'Hình thức đóng góp', en: 'Contributions' }}
        codes={codesOf(contributionWords)}
        words={contributionWords}
        chosen={draft.contributions}
        onChange={(contributions) => change({ contributions })}
      />
      <DayField {...field('since')} label={{ vi: 'Hỗ trợ Hội từ ngày', en: 'Supports the Union since' }} />
      <CheckList
        name="conditions"
        legend={{ vi: 'Điều kiện', en: 'Conditions' }}
        codes={codesOf(conditionWords)}
        words={conditionWords}
        chosen={draft.conditions}
        onChange={(conditions) => change({ conditions })}
      />
      <TextField
        {...field('number')}
        label={{ vi: 'Số căn cước hoặc hộ chiếu', en: 'Citizen id or passport' }}
        hint={{ vi: 'Để kiểm tra trùng toàn quốc; được mã hóa khi lưu.', en: 'To find out whether anybody was first; sealed when stored.' }}
      />
      <DayField {...field('consentOn')} isOptional label={{ vi: 'Ngày đồng ý lưu dữ liệu', en: 'Agreed that data are kept on' }} />
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
