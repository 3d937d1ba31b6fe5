import { RecordFiguresDocument } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { CommandForm } from '../../command/command-form.tsx';
import { CountField, TextField } from '../../command/fields.tsx';
import { lacksCount, lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { aggregatesIn, lacksAggregates, overlapsIn } from './aggregate-draft.ts';
import { type Counted, counted, countsIn } from './counted.ts';
import { CountedFields } from './counted-fields.tsx';
import { beginFigures, residenceOf, type ToRecord } from './figures-draft.ts';
import { figuresPlaces, rewordFigures } from './figures-refusals.ts';
import { ResidenceFields } from './residence-fields.tsx';

interface RecordFormProps {
  readonly unit: ToRecord;
  readonly period: string;
  /** The day the records of members are counted. */
  readonly cutOff: string;
  readonly onDone: () => void;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** The counts of one base: begun with what stands there, else with what its records of members count. */
export function RecordForm({ unit, period, cutOff, onDone, onReload, onClose }: RecordFormProps) {
  const say = useSay();
  const language = useLanguage();
  const hasTarget = unit.gatheringTargetApplies !== false;
  const kept = useDraft(`figures ${unit.id} ${period}`, () => beginFigures(unit, language));
  const { draft } = kept;
  const counts = countsIn(draft);
  const women18Plus = parseCount(draft.women18Plus);
  const residence = residenceOf(draft.residence);
  return (
    <CommandForm
      title={`${say({ vi: 'Ghi số liệu của kỳ', en: 'Record the figures' })}: ${unit.fullName ?? ''}`}
      document={RecordFiguresDocument}
      kept={kept}
      isWide
      places={figuresPlaces}
      reword={rewordFigures}
      lacks={{
        ...Object.fromEntries(counted.map((field) => [field, lacksCount(draft[field])])),
        ...lacksAggregates(draft),
        women18Plus: draft.women18Plus.trim() === '' ? null : lacksCount(draft.women18Plus),
        source: lacksText(draft.source),
        residence: hasTarget || residence !== null ? null : incomplete,
      }}
      ask={() => ({
        unitId: unit.id,
        period,
        figures: {
          ...(counts as Record<Counted, number>),
          aggregates: aggregatesIn(draft),
          women18Plus: hasTarget ? women18Plus : null,
          sourceBody: draft.source,
          residence: hasTarget ? null : residence,
        },
        version: unit.figures?.version ?? 0,
      })}
      verb={{ vi: 'Ghi số liệu', en: 'Record them' }}
      onDone={onDone}
      onReload={onReload}
      onClose={onClose}
    >
      <Ledger unit={unit} cutOff={cutOff} />
      <CountedFields
        field={kept.field}
        counts={counts}
        overlaps={overlapsIn(draft)}
        before={unit.figures?.members ?? null}
        women18Plus={hasTarget ? women18Plus : null}
      />
      {hasTarget ? (
        <>
          <CountField {...kept.field('women18Plus')} label={{ vi: 'Phụ nữ từ 18 tuổi', en: 'Women 18+' }} />
          <p className="field-hint">{say(fixed)}</p>
        </>
      ) : (
        <ResidenceFields rows={draft.residence} day={cutOff} onChange={(rows) => kept.change({ residence: rows })} />
      )}
      <TextField {...kept.field('source')} label={{ vi: 'Nguồn số liệu', en: 'Source of the figures' }} hint={whichSource} />
    </CommandForm>
  );
}

/** What the records of members count, by which the form was begun, or to compare with. */
function Ledger({ unit: { memberCounts }, cutOff }: Pick<RecordFormProps, 'unit' | 'cutOff'>) {
  const say = useSay();
  const language = useLanguage();
  if (!memberCounts?.members) return <p className="quiet">{say(noRecords)}</p>;
  const { members, counted: inRate, residential, club, specialBase } = memberCounts;
  const many = (count: number | null | undefined) => (count == null ? '—' : formatCount(count, language));
  const day = formatDate(cutOff, language);
  return (
    <p className="ledger-note">
      {say({
        vi:
          `Theo hồ sơ hội viên đến ngày ${day}: ${many(members)} hội viên (địa bàn dân cư ${many(residential)}, ` +
          `CLB, tổ, nhóm ${many(club)}, cơ sở đặc thù ${many(specialBase)}), trong đó ${many(inRate)} người được tính vào tỷ lệ. ` +
          'Các ô này đã điền sẵn theo hồ sơ nếu kỳ chưa có số liệu; hãy rà soát rồi sửa nếu cần.',
        en:
          `By the records of members on ${day}: ${many(members)} members (residential ${many(residential)}, clubs and groups ${many(club)}, ` +
          `special bases ${many(specialBase)}), of whom ${many(inRate)} count in the rate. ` +
          'Where nothing was recorded yet these fields begin with them; look them over and correct what is not so.',
      })}
    </p>
  );
}

const noRecords: Sentence = {
  vi: 'Cơ sở chưa có hồ sơ từng hội viên: hãy ghi số theo báo cáo của chi, tổ và của các cơ quan cùng cấp.',
  en: 'The base keeps no record of each member: write what branches, groups and the bodies of the same level report.',
};

const fixed: Sentence = {
  vi: 'Số phụ nữ từ 18 tuổi cố định cả nhiệm kỳ: chỉ ghi khi cơ sở chưa có; để nguyên nếu đã có.',
  en: 'The number of women 18+ is fixed for the term: write it only where there is none yet.',
};

const incomplete: Sentence = {
  vi: 'Cơ sở đặc thù phải ghi hội viên theo nơi cư trú: mỗi dòng một xã, phường và số người, từ 1 trở lên.',
  en: 'A special base says where its members live: in each line a commune, and how many, 1 or more.',
};

const whichSource: Sentence = {
  vi: 'Cơ quan cung cấp, ví dụ «Hội LHPN xã», «Công đoàn xã».',
  en: 'The body they come from, for example «Women’s Union of the commune», «Trade union of the commune».',
};
