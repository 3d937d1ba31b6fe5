import { SubmitSupportReportDocument } from '../../../gql/graphql.ts';
import { periodName } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from '../case/case-form.tsx';

interface ReportDialogProps {
  readonly provinceId: string;
  readonly period: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Submits the report of a province for a half-year or a year; what it counts is counted by the platform (SUP-009). */
export function ReportDialog({ provinceId, period, onDone, onClose }: ReportDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`report ${provinceId} ${period}`, () => ({ summary: '' }));
  const { draft, field } = kept;
  return (
    <CaseForm
      title={`${say({ vi: 'Báo cáo hỗ trợ', en: 'Report on support' })}, ${say(periodName(period)).toLocaleLowerCase(language)}`}
      document={SubmitSupportReportDocument}
      kept={kept}
      places={{ summary: 'summary' }}
      lacks={{ summary: lacksText(draft.summary) }}
      ask={() => ({ provinceId, period, summary: draft.summary })}
      verb={{ vi: 'Gửi báo cáo', en: 'Submit' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {say({
          vi: 'Số hồ sơ, cơ sở được nâng, hoạt động và kinh phí do nền tảng đếm vào ngày gửi. Báo cáo đã gửi không sửa được.',
          en: 'Cases, bases raised, activities and money are counted on the day it is submitted. A submitted report stays as it is.',
        })}
      </p>
      <TextField {...field('summary')} label={{ vi: 'Kết quả, vấn đề đặt ra, cách làm', en: 'Results, issues and methods' }} rows={6} />
    </CaseForm>
  );
}
