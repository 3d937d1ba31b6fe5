import { GrantDuesReliefDocument, type ReliefReason } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { parseCount } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, CountField, DayField, TextField } from '../command/fields.tsx';
import { lacksCount, lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import type { ShownMember } from '../members/record/shown-member.ts';
import { monthOf, reliefWords } from './dues-words.ts';

interface ReliefDialogProps {
  readonly member: Pick<ShownMember, 'id' | 'fullName'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const reasons = Object.keys(reliefWords) as readonly ReliefReason[];

const places = {
  RELIEF_INVALID: 'percentOff',
  RELIEF_NOT_ELDERLY: 'reason',
  RELIEF_HOUSEHOLD_SINGLE: 'reason',
  RELIEF_REPEATED: 'firstMonth',
  RELIEF_MONTHS_PAID: 'firstMonth',
};

/** Asks a member for less dues, or none, through some months (FEE-006). */
export function ReliefDialog({ member, onDone, onClose }: ReliefDialogProps) {
  const say = useSay();
  const kept = useDraft(`relief ${member.id}`, () => ({
    reason: 'ELDERLY' as ReliefReason,
    percentOff: '100',
    firstMonth: todayInVietnam(),
    lastMonth: '',
    document: '',
  }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={`${say({ vi: 'Miễn, giảm hội phí', en: 'Ask for less dues' })}: ${member.fullName ?? ''}`}
      document={GrantDuesReliefDocument}
      kept={kept}
      places={places}
      lacks={{
        percentOff: lacksCount(draft.percentOff),
        document: draft.reason === 'BASE_DECISION' ? lacksText(draft.document) : null,
      }}
      ask={() => ({
        memberId: member.id,
        reason: draft.reason,
        percentOff: parseCount(draft.percentOff) ?? 0,
        firstMonth: monthOf(draft.firstMonth),
        lastMonth: monthOf(draft.lastMonth) || null,
        document: draft.document.trim() || null,
      })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} codes={reasons} words={reliefWords} />
      <CountField {...field('percentOff')} label={{ vi: 'Giảm bao nhiêu phần trăm (100 là miễn)', en: 'Per cent less (100 is exempt)' }} />
      <DayField {...field('firstMonth')} label={{ vi: 'Từ tháng (ghi một ngày trong tháng)', en: 'From the month of' }} />
      <DayField
        {...field('lastMonth')}
        isOptional
        label={{ vi: 'Đến tháng (để trống nếu chưa biết)', en: 'To the month of (empty until it is ended)' }}
      />
      <TextField {...field('document')} label={{ vi: 'Số quyết định', en: 'The decision' }} />
    </CommandForm>
  );
}
