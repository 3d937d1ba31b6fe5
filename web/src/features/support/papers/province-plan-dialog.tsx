import { IssueProvincePlanDocument, type PlanPartsFragment } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from '../case/case-form.tsx';
import { lacksOfYears, YearRows, yearsFrom } from '../year-rows.tsx';
import { AdaptationRows, adaptationsFrom, lacksOfAdaptations } from './adaptation-rows.tsx';

interface ProvincePlanDialogProps {
  readonly provinceId: string;
  readonly due: PlanPartsFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  SUPPORT_DAY_INVALID: 'issuedOn',
  SUPPORT_ROADMAP_RISES: 'years',
  number: 'number',
  document: 'document',
  roadmap: 'years',
  'roadmap.year': 'years',
  'roadmap.bases': 'years',
};

/** Issues a province's plan for a year, or issues it again (SUP-032); what was adapted is said with why (SUP-044). */
export function ProvincePlanDialog({ provinceId, due, onDone, onClose }: ProvincePlanDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { year, plan } = due;
  const kept = useDraft(`province plan ${provinceId} ${year}`, () => ({
    number: plan?.number ?? '',
    issuedOn: todayInVietnam(),
    document: plan?.document ?? '',
    years: yearsFrom(
      (plan?.roadmap ?? []).map((one) => ({ year: one.year, count: formatCount(one.bases, language) })),
      year,
    ),
    adaptations: adaptationsFrom(plan?.adaptations ?? []),
  }));
  const { draft, field } = kept;
  const { number, issuedOn, document, years, adaptations } = draft;
  return (
    <CaseForm
      title={`${say({ vi: 'Kế hoạch hỗ trợ năm', en: 'Plan of support for' })} ${year}`}
      document={IssueProvincePlanDocument}
      kept={kept}
      places={places}
      lacks={{ number: lacksText(number), document: lacksText(document), ...lacksOfYears(years), ...lacksOfAdaptations(adaptations) }}
      ask={() => ({
        provinceId,
        year,
        number,
        issuedOn,
        document,
        roadmap: years.map((one) => ({ year: parseCount(one.year) ?? 0, bases: parseCount(one.count) ?? 0 })),
        adaptations: adaptations.map((one) => ({ ...one, value: one.value.trim(), reason: one.reason.trim() })),
        version: plan?.version ?? 0,
      })}
      verb={{ vi: 'Ban hành', en: 'Issue' }}
      onDone={onDone}
      onClose={onClose}
    >
      <TextField {...field('number')} label={{ vi: 'Số kế hoạch', en: 'Number' }} />
      <DayField {...field('issuedOn')} label={{ vi: 'Ngày ban hành', en: 'Issued on' }} />
      <TextField
        {...field('document')}
        label={{ vi: 'Văn bản: liên kết hoặc nơi lưu', en: 'The document: a link, or its place in the archive' }}
      />
      <YearRows
        {...field('years')}
        legend={{ vi: 'Lộ trình: cơ sở chưa trên 60\u00A0% đến hết năm', en: 'Roadmap: bases not above 60% at the end of the year' }}
        label={{ vi: 'Cơ sở', en: 'Bases' }}
      />
      <AdaptationRows {...field('adaptations')} />
    </CaseForm>
  );
}
