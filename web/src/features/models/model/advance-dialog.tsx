import { AdvanceModelDocument, type ModelStage } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { type Sentence, useSay } from '../../../language/language.ts';
import { stageWords } from '../../../language/model-words.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { ModelForm } from '../model-form.tsx';
import { type ModelDialogProps, stagesAfter } from './shown-model.ts';

const places = {
  MODEL_DAY_IN_FUTURE: 'on',
  MODEL_DAY_TOO_EARLY: 'on',
  MODEL_STAGE_INVALID: 'stage',
  MODEL_NOT_TRIED: 'stage',
  MODEL_NOT_REVIEWED: 'stage',
  MODEL_NOT_EFFECTIVE: 'stage',
  MODEL_REASON_MISSING: 'reason',
};

/** What each stage needs before it begins (D11). */
const needs: Partial<Record<ModelStage, Sentence>> = {
  PILOT: { vi: 'Cần có ít nhất một nơi làm điểm.', en: 'It must run at one unit at least.' },
  EVALUATED: { vi: 'Cần có lần đánh giá, sơ kết hoặc tổng kết từ khi làm điểm.', en: 'It must have been reviewed since its pilot began.' },
  REPLICATED: { vi: 'Cần lần đánh giá gần nhất kết luận hiệu quả.', en: 'The latest review must have found it effective.' },
  STOPPED: { vi: 'Mô hình và các cặp kết thúc ở mọi nơi.', en: 'The model and its pairs end wherever they run.' },
};

/** Takes a model to its next stage, or stops it for a reason (MOD-009, D11). */
export function AdvanceDialog({ model, onDone, onClose }: ModelDialogProps) {
  const say = useSay();
  const stages = stagesAfter(model.stage);
  const kept = useDraft(`advance ${model.id} ${model.stage}`, () => ({ stage: stages[0] ?? 'STOPPED', on: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  const { on, reason } = draft;
  // taken on by somebody else meanwhile, the model cannot go where it could when this was begun
  const stage = stages.includes(draft.stage) ? draft.stage : (stages[0] ?? 'STOPPED');
  const need = needs[stage];
  return (
    <ModelForm
      title={`${say({ vi: 'Chuyển giai đoạn', en: 'Next stage' })}: ${model.name}`}
      document={AdvanceModelDocument}
      kept={kept}
      places={places}
      lacks={{ reason: stage === 'STOPPED' ? lacksText(reason) : null }}
      ask={() => ({ id: model.id, stage, on, reason: reason.trim() || null, version: model.version })}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('stage')} value={stage} label={{ vi: 'Giai đoạn', en: 'Stage' }} codes={stages} words={stageWords} />
      {need && <p className="field-hint">{say(need)}</p>}
      <DayField {...field('on')} label={{ vi: 'Từ ngày', en: 'From' }} />
      <TextField
        {...field('reason')}
        label={stage === 'STOPPED' ? { vi: 'Lý do dừng', en: 'Why it is stopped' } : { vi: 'Lý do (nếu có)', en: 'Why (if anything)' }}
        rows={3}
      />
    </ModelForm>
  );
}
