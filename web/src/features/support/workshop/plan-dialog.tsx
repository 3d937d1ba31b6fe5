import { IssueSupportPlanDocument, type WorkshopPartsFragment } from '../../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from '../case/case-form.tsx';

interface PlanDialogProps {
  readonly workshop: Pick<WorkshopPartsFragment, 'id' | 'heldOn'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { SUPPORT_DAY_INVALID: 'issuedOn', number: 'number', document: 'document' };

/** Issues the action plan a workshop must end in: all its bases may be worked with from then on (SUP-006, SUP-007). */
export function PlanDialog({ workshop, onDone, onClose }: PlanDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`plan ${workshop.id}`, () => ({ number: '', issuedOn: todayInVietnam(), document: '' }));
  const { draft, field } = kept;
  return (
    <CaseForm
      title={say({ vi: 'Ban hành kế hoạch hành động', en: 'Issue the action plan' })}
      document={IssueSupportPlanDocument}
      kept={kept}
      places={places}
      lacks={{ number: lacksText(draft.number), document: lacksText(draft.document) }}
      ask={() => ({ workshopId: workshop.id, ...draft })}
      verb={{ vi: 'Ban hành', en: 'Issue' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {say({
          vi: `Kế hoạch của hội thảo ngày ${formatDate(workshop.heldOn, 'vi')}, chung cho mọi cơ sở đã dự. Ban hành xong, các cơ sở này ghi được hoạt động.`,
          en: `The plan of the workshop of ${formatDate(workshop.heldOn, language)}, for all bases that took part. Once it is issued, activities of these can be recorded.`,
        })}
      </p>
      <TextField {...field('number')} label={{ vi: 'Số kế hoạch', en: 'Number of the plan' }} />
      <DayField {...field('issuedOn')} label={{ vi: 'Ngày ban hành', en: 'Issued on' }} />
      <TextField
        {...field('document')}
        label={{ vi: 'Văn bản: liên kết hoặc nơi lưu', en: 'The document: a link, or its place in the archive' }}
      />
    </CaseForm>
  );
}
