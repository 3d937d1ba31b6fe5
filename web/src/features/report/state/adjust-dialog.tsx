import { AdjustFiguresDocument } from '../../../gql/graphql.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { CommandForm } from '../../command/command-form.tsx';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksCount, lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { beginAdjustment } from './adjustment-draft.ts';
import { aggregatesIn, lacksAggregates, overlapsIn } from './aggregate-draft.ts';
import { type Counted, counted, countsIn, type StandingFigures } from './counted.ts';
import { CountedFields } from './counted-fields.tsx';
import { figuresPlaces, rewordFigures } from './figures-refusals.ts';

interface AdjustDialogProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly figures: StandingFigures;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Which field a refusal stands beside. */
const places = { ...figuresPlaces, ADJUSTMENT_INVALID: 'reason' } as const;

/** Corrects locked figures by a decision: what was locked stays beside what is written here (D8). */
export function AdjustDialog({ unit, period, figures, onDone, onClose }: AdjustDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`adjust ${unit.id} ${period}`, () => beginAdjustment(figures, language));
  const { draft } = kept;
  const counts = countsIn(draft);
  return (
    <CommandForm
      title={`${say({ vi: 'Điều chỉnh số liệu đã khóa', en: 'Adjust locked figures' })}: ${unit.name}`}
      document={AdjustFiguresDocument}
      kept={kept}
      isWide
      places={places}
      reword={rewordFigures}
      lacks={{
        ...Object.fromEntries(counted.map((field) => [field, lacksCount(draft[field])])),
        ...lacksAggregates(draft),
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
      <CountedFields field={kept.field} counts={counts} overlaps={overlapsIn(draft)} before={figures.members} />
      <TextField {...kept.field('reason')} rows={3} label={{ vi: 'Lý do điều chỉnh', en: 'Why' }} />
      <div className="beside">
        <TextField {...kept.field('decisionNumber')} label={{ vi: 'Số quyết định', en: 'Number of the decision' }} />
        <DayField {...kept.field('decidedOn')} label={{ vi: 'Ngày quyết định', en: 'Day of the decision' }} />
      </div>
      <TextField {...kept.field('source')} label={{ vi: 'Nguồn số liệu', en: 'Source of the figures' }} />
    </CommandForm>
  );
}
