import { type HomeStructureWorkQuery, SettleConsolidationDocument } from '../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, DayField } from '../command/fields.tsx';
import { useDraft } from '../command/use-draft.ts';

type Task = NonNullable<HomeStructureWorkQuery['consolidationTasks']>['edges'][number]['node'];

interface SettleDialogProps {
  readonly task: Task;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { CONSOLIDATION_TOO_EARLY: 'on', CONSENT_MISSING: 'consent', CONSENT_INVALID: 'consent' };
const none = 'none';

/** Says that the new leadership of a unit is recognised (ORG-010), with what its party structure has agreed to, where it was asked (ORG-035). */
export function SettleDialog({ task, onDone, onClose }: SettleDialogProps) {
  const say = useSay();
  const kept = useDraft(`consolidation ${task.id}`, () => ({ on: todayInVietnam(), consent: none }));
  const { draft, field } = kept;
  const consents = (task.unit?.partyConsents ?? []).filter(({ isAgreed }) => isAgreed);
  const words = Object.fromEntries([
    [none, { vi: 'không nêu', en: 'none named' }] as const,
    ...consents.map(({ id, document, givenOn }): [string, Sentence] => [
      id,
      { vi: `${document}, ngày ${formatDate(givenOn, 'vi')}`, en: `${document} of ${formatDate(givenOn, 'en')}` },
    ]),
  ]);
  return (
    <CommandForm
      title={`${say({ vi: 'Kiện toàn xong', en: 'Leadership consolidated' })}: ${task.unit?.fullName ?? ''}`}
      document={SettleConsolidationDocument}
      kept={kept}
      places={places}
      lacks={{}}
      ask={() => ({ id: task.id, on: draft.on, partyConsentId: draft.consent === none ? null : draft.consent })}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày công nhận ban lãnh đạo mới', en: 'Day the new leadership was recognised' }} />
      <ChoiceField
        {...field('consent')}
        label={{ vi: 'Ý kiến của cấp ủy', en: 'Consent of the party structure' }}
        codes={Object.keys(words)}
        words={words}
      />
    </CommandForm>
  );
}
