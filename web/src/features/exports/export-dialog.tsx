import { useMoment } from '../../address/moment.tsx';
import { type ExportFormat, type ExportPurpose, RequestExportDocument } from '../../gql/graphql.ts';
import { lastDayOf, periodName } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, DayField } from '../command/fields.tsx';
import { UnitsField } from '../command/units-field.tsx';
import { useDraft } from '../command/use-draft.ts';
import { askedOf, contentsFor, type ExportDraft, hasDay, isOfPersons, lacksOf } from './export-draft.ts';
import { contentWords, formatWords, purposeWords } from './export-words.ts';

const places = {
  PURPOSE_MISSING: 'purpose',
  UNIT_NOT_FOUND: 'units',
  UNIT_NOT_IN_CHARGE: 'units',
  EXPORT_PERIOD_MISSING: 'period',
  PERIOD_UNKNOWN: 'period',
};
const formats = Object.keys(formatWords) as readonly ExportFormat[];
const purposes = ['', ...Object.keys(purposeWords)] as readonly ('' | ExportPurpose)[];
const purposeChoices = { ...purposeWords, '': { vi: 'Chọn mục đích', en: 'Choose what it is for' } };

interface ExportDialogProps {
  readonly person: Person;
  /** The reader's own, chosen unless another is. */
  readonly own: ChosenUnit | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for a file: of what, of which unit and day, as what, and what for. */
export function ExportDialog({ person, own, onDone, onClose }: ExportDialogProps) {
  const say = useSay();
  const { asOf, period, periods } = useMoment();
  const contents = contentsFor(person.rights.includes('persons'));
  const kept = useDraft<ExportDraft>('export', () => ({
    content: contents[0] ?? 'COUNTS',
    format: 'XLSX',
    units: null,
    asOf,
    period,
    withFormer: false,
    purpose: '',
  }));
  const { draft, field, change } = kept;
  const codes = periods.length > 0 ? periods.map(({ code }) => code).toReversed() : [period];
  const { content } = draft;
  const units = draft.units ?? (own ? [own] : []);
  return (
    <CommandForm
      title={say({ vi: 'Xuất dữ liệu', en: 'Export' })}
      verb={{ vi: 'Xuất', en: 'Export' }}
      document={RequestExportDocument}
      kept={kept}
      lacks={lacksOf(draft, units)}
      places={places}
      ask={() => askedOf(draft, units)}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('content')} label={{ vi: 'Nội dung', en: 'Content' }} codes={contents} words={contentWords} />
      <ChoiceField {...field('format')} label={{ vi: 'Định dạng', en: 'Format' }} codes={formats} words={formatWords} />
      {content === 'RATES' && (
        <ChoiceField
          {...field('period')}
          label={{ vi: 'Kỳ báo cáo', en: 'Period' }}
          codes={codes}
          words={Object.fromEntries(codes.map((code) => [code, periodName(code)]))}
        />
      )}
      {hasDay(content) && <DayField {...field('asOf')} label={{ vi: 'Tại ngày', en: 'On the day' }} />}
      <UnitsField
        {...field('units')}
        label={{ vi: 'Đơn vị, với mọi cấp dưới', en: 'Unit, with all below' }}
        day={content === 'RATES' ? lastDayOf(draft.period) : draft.asOf}
        isSingle
        value={units}
      />
      {content === 'MEMBERS' && (
        <label className="choice">
          <input type="checkbox" checked={draft.withFormer} onChange={() => change({ withFormer: !draft.withFormer })} />
          <span>{say({ vi: 'Kèm người đã thôi là hội viên', en: 'With former members' })}</span>
        </label>
      )}
      {isOfPersons(content) && (
        <ChoiceField {...field('purpose')} label={{ vi: 'Mục đích xuất', en: 'What it is for' }} codes={purposes} words={purposeChoices} />
      )}
      <p className="quiet">{say(isOfPersons(content) ? aboutPersons : aboutCounts)}</p>
    </CommandForm>
  );
}

const aboutPersons = {
  vi: 'Tệp không có số định danh, điện thoại và dữ liệu nhạy cảm. Lần xuất được ghi vào nhật ký; chỉ bạn tải được, trong 7 ngày.',
  en: 'The file has no citizen ids, telephones or sensitive data. The export is recorded; only you can download it, for 7 days.',
};
const aboutCounts = { vi: 'Chỉ bạn tải được tệp, trong 7 ngày.', en: 'Only you can download the file, for 7 days.' };
