import { targetGroups } from '../../../address/choices.ts';
import type { CentralDepartment, IntegratedProgramme } from '../../../gql/graphql.ts';
import { RecordSupportActivityDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { parseCount } from '../../../language/numbers.ts';
import { departments, departmentWords, measures, measureWords, programmes, programmeWords } from '../../../language/support-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { ChoiceField, CountField, DayField, TextField } from '../../command/fields.tsx';
import { lacksCount, lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps } from './shown-case.ts';

const none = { vi: 'không có', en: 'none' };

const places = { SUPPORT_DAY_INVALID: 'heldOn', costVnd: 'cost', outcome: 'outcome' };

/** Records what was done for a base, whom for, and what it cost and brought (SUP-031, SUP-041…043). */
export function ActivityDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  // those of the case first: most activities carry these out
  const ownGroups = shown.hardGroups.map(({ group }) => group);
  const ownMeasures = shown.measures.map(({ measure }) => measure);
  const kept = useDraft(`activity ${shown.id}`, () => ({
    heldOn: todayInVietnam(),
    group: ownGroups[0] ?? 'YOUNG_WOMEN',
    measure: ownMeasures[0] ?? 'B1',
    cost: '0',
    outcome: '',
    programme: '' as IntegratedProgramme | '',
    department: '' as CentralDepartment | '',
  }));
  const { draft, field } = kept;
  const { cost, outcome, programme, department, ...chosen } = draft;
  return (
    <CaseForm
      title={`${say({ vi: 'Ghi hoạt động', en: 'Record an activity' })}: ${shown.unit?.fullName ?? ''}`}
      document={RecordSupportActivityDocument}
      kept={kept}
      places={places}
      lacks={{ cost: lacksCount(cost), outcome: lacksText(outcome) }}
      ask={() => ({
        caseId: shown.id,
        activity: { ...chosen, costVnd: parseCount(cost) ?? 0, outcome, programme: programme || null, department: department || null },
        version: shown.version,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('heldOn')} label={{ vi: 'Ngày thực hiện', en: 'Day' }} />
      <ChoiceField
        {...field('group')}
        label={{ vi: 'Đối tượng', en: 'For whom' }}
        codes={targetGroups}
        words={targetGroupWords}
        first={{ codes: ownGroups, heading: { vi: 'Đã nêu trong hồ sơ', en: 'Named in the case' } }}
      />
      <ChoiceField
        {...field('measure')}
        label={{ vi: 'Giải pháp', en: 'Measure' }}
        codes={measures}
        words={measureWords}
        first={{ codes: ownMeasures, heading: { vi: 'Đã chọn cho cơ sở', en: 'Chosen for the base' } }}
      />
      <CountField {...field('cost')} label={{ vi: 'Chi phí, đồng', en: 'Cost, đồng' }} />
      <TextField {...field('outcome')} label={{ vi: 'Kết quả', en: 'Outcome' }} rows={3} />
      <ChoiceField
        {...field('programme')}
        label={{ vi: 'Lồng ghép chương trình', en: 'Programme it was part of' }}
        codes={['', ...programmes]}
        words={{ '': none, ...programmeWords }}
      />
      <ChoiceField
        {...field('department')}
        label={{ vi: 'Phối hợp với ban, đơn vị Trung ương', en: 'Department of Central it was done with' }}
        codes={['', ...departments]}
        words={{ '': none, ...departmentWords }}
      />
    </CaseForm>
  );
}
