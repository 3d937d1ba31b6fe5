import { type MaterialKind, RecordSupportDeliveryDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { materials, materialWords } from '../../../language/support-words.ts';
import { ChoiceField, DayField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps } from './shown-case.ts';

const places = { SUPPORT_DAY_INVALID: 'deliveredOn', SUPPORT_DELIVERY_RECORDED: 'material' };

/** Records that a base has received a kind of material (SUP-030). */
export function DeliveryDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  const kept = useDraft(`delivery ${shown.id}`, () => ({ material: 'HANDBOOK' as MaterialKind, deliveredOn: todayInVietnam() }));
  const { draft, field } = kept;
  return (
    <CaseForm
      title={`${say({ vi: 'Ghi tài liệu đã cung cấp', en: 'Record a material given' })}: ${shown.unit?.fullName ?? ''}`}
      document={RecordSupportDeliveryDocument}
      kept={kept}
      places={places}
      lacks={{}}
      ask={() => ({ caseId: shown.id, ...draft, version: shown.version })}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('material')} label={{ vi: 'Tài liệu', en: 'Material' }} codes={materials} words={materialWords} />
      <DayField {...field('deliveredOn')} label={{ vi: 'Ngày cơ sở nhận', en: 'Received on' }} />
    </CaseForm>
  );
}
