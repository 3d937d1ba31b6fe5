import { RecordSupportResourceDocument, type ResourceSource } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { parseCount } from '../../../language/numbers.ts';
import { sources, sourceWords } from '../../../language/support-words.ts';
import { ChoiceField, CountField, DayField } from '../../command/fields.tsx';
import { lacksCount } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps } from './shown-case.ts';

const places = { SUPPORT_DAY_INVALID: 'receivedOn', amountVnd: 'amount' };

/** Records what was mobilised for a base (SUP-035). */
export function ResourceDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  const kept = useDraft(`resource ${shown.id}`, () => ({
    source: 'SOCIAL' as ResourceSource,
    amount: '',
    receivedOn: todayInVietnam(),
  }));
  const { draft, field } = kept;
  return (
    <CaseForm
      title={`${say({ vi: 'Ghi nguồn lực', en: 'Record a resource' })}: ${shown.unit?.fullName ?? ''}`}
      document={RecordSupportResourceDocument}
      kept={kept}
      places={places}
      lacks={{ amount: lacksCount(draft.amount) }}
      ask={() => ({
        caseId: shown.id,
        source: draft.source,
        amountVnd: parseCount(draft.amount) ?? 0,
        receivedOn: draft.receivedOn,
        version: shown.version,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('source')} label={{ vi: 'Nguồn', en: 'Source' }} codes={sources} words={sourceWords} />
      <CountField {...field('amount')} label={{ vi: 'Số tiền, đồng', en: 'Amount, đồng' }} />
      <DayField {...field('receivedOn')} label={{ vi: 'Ngày nhận', en: 'Received on' }} />
    </CaseForm>
  );
}
