import { AdjustFiguresDocument } from '../../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { CommandForm } from '../../command/command-form.tsx';
import { FieldRefusal } from '../../command/field-refusal.tsx';
import { CountField, DayField, TextField } from '../../command/fields.tsx';
import { lacksCount, lacksText } from '../../command/lacking.ts';
import type { Reword } from '../../command/refusals.ts';
import { useTold } from '../../command/told.ts';
import { useDraft } from '../../command/use-draft.ts';
import { aggregatesIn, beginAdjustment } from './adjustment-draft.ts';
import {
  type Aggregate,
  type AggregateField,
  aggregates,
  type Counted,
  counted,
  countedWords,
  isCounted,
  type StandingFigures,
  totalOf,
} from './counted.ts';

interface AdjustDialogProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly figures: StandingFigures;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Which field a refusal stands beside. */
const places = {
  ADJUSTMENT_INVALID: 'reason',
  FIGURES_IMPLAUSIBLE: 'total',
  FIGURES_BELOW_PLACED: 'specialBase',
} as const;

/** The server says categories by their codes. */
const reword: Reword = ({ code, details: { fields } }) => {
  if (code !== 'FIGURES_TOO_LARGE' || !Array.isArray(fields)) return null;
  const named = fields.filter(isCounted).map((field) => countedWords[field]);
  return {
    vi: `Số quá lớn cho một cơ sở: ${named.map(({ vi }) => vi).join(', ')}. Hãy rà soát lại.`,
    en: `Too large for one base: ${named.map(({ en }) => en).join(', ')}. Look at it again.`,
  };
};

const overlapWords = (aggregate: Aggregate): Sentence => ({
  vi: `${countedWords[aggregate].vi}: trong đó đã tính là hội viên`,
  en: `${countedWords[aggregate].en}: counted already`,
});

/** Corrects locked figures by a decision: what was locked stays beside what is written here (D8). */
export function AdjustDialog({ unit, period, figures, onDone, onClose }: AdjustDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`adjust ${unit.id} ${period}`, () => beginAdjustment(figures, language));
  const { draft } = kept;
  const counts = Object.fromEntries(counted.map((field) => [field, parseCount(draft[field])])) as Record<Counted, number | null>;
  const overlaps = Object.fromEntries(aggregates.map((aggregate) => [aggregate, parseCount(draft[`${aggregate}Overlap`])]));
  return (
    <CommandForm
      title={`${say({ vi: 'Điều chỉnh số liệu đã khóa', en: 'Adjust locked figures' })}: ${unit.name}`}
      document={AdjustFiguresDocument}
      kept={kept}
      isWide
      places={places}
      reword={reword}
      lacks={{
        ...Object.fromEntries(counted.map((field) => [field, lacksCount(draft[field])])),
        ...Object.fromEntries(aggregates.map((aggregate) => [`${aggregate}Overlap`, lacksCount(draft[`${aggregate}Overlap`])])),
        source: lacksText(draft.source),
        reason: lacksText(draft.reason),
        decisionNumber: lacksText(draft.decisionNumber),
      }}
      ask={() => ({
        unitId: unit.id,
        period,
        figures: { ...(counts as Record<Counted, number>), aggregates: aggregatesIn(draft), sourceBody: draft.source },
        reason: draft.reason,
        decisionNumber: draft.decisionNumber,
        decidedOn: draft.decidedOn,
        version: figures.version,
      })}
      verb={{ vi: 'Ghi điều chỉnh', en: 'Record it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {say({
          vi: 'Số đã khóa giữ nguyên và vẫn hiện bên cạnh. Số phụ nữ từ 18 tuổi cố định cả nhiệm kỳ nên không sửa ở đây.',
          en: 'What was locked stays and is shown beside. The number of women 18+ is fixed for the term and not changed here.',
        })}
      </p>
      <div className="beside">
        {counted.map((field) => (
          <CountField key={field} {...kept.field(field)} label={countedWords[field]} />
        ))}
      </div>
      <AggregateFields field={(name) => kept.field(name)} />
      <Total before={figures.members} after={totalOf(counts, overlaps)} />
      <TextField {...kept.field('reason')} rows={3} label={{ vi: 'Lý do điều chỉnh', en: 'Why' }} />
      <div className="beside">
        <TextField {...kept.field('decisionNumber')} label={{ vi: 'Số quyết định', en: 'Number of the decision' }} />
        <DayField {...kept.field('decidedOn')} label={{ vi: 'Ngày quyết định', en: 'Day of the decision' }} />
      </div>
      <TextField {...kept.field('source')} label={{ vi: 'Nguồn số liệu', en: 'Source of the figures' }} />
    </CommandForm>
  );
}

/** Of each group that is a count only: what of it is counted already, who counted it and when (F-7, MEM-008). */
function AggregateFields({ field }: { readonly field: ReturnType<typeof useDraft<Record<AggregateField, string>>>['field'] }) {
  return aggregates.map((aggregate) => (
    <div key={aggregate} className="beside">
      <CountField {...field(`${aggregate}Overlap`)} label={overlapWords(aggregate)} />
      <TextField {...field(`${aggregate}Source`)} label={{ vi: 'Đơn vị cung cấp', en: 'Counted by' }} />
      <DayField {...field(`${aggregate}CountedOn`)} label={{ vi: 'Ngày thống kê', en: 'Counted on' }} />
    </div>
  ));
}

function Total({ before, after }: { readonly before: number; readonly after: number | null }) {
  const say = useSay();
  const language = useLanguage();
  const { id, messages } = useTold('total');
  return (
    <div className="command-field">
      <p className="figures" role="status">
        {say({ vi: 'Tổng số hội viên', en: 'Members in all' })}: {formatCount(before, language)} →{' '}
        <strong>{after === null ? '—' : formatCount(after, language)}</strong>
      </p>
      <FieldRefusal id={id} messages={messages} />
    </div>
  );
}
