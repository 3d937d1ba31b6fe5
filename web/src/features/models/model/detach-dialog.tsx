import { DetachModelDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { ModelForm } from '../model-form.tsx';
import type { ShownSite } from './shown-model.ts';

interface DetachDialogProps {
  readonly site: ShownSite;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { MODEL_DAY_IN_FUTURE: 'on', MODEL_DAY_TOO_EARLY: 'on', MODEL_REASON_MISSING: 'reason' };

/** Ends a model at one unit; it stays in the unit's history. */
export function DetachDialog({ site, onDone, onClose }: DetachDialogProps) {
  const say = useSay();
  const kept = useDraft(`detach ${site.id}`, () => ({ on: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  return (
    <ModelForm
      title={`${say({ vi: 'Kết thúc tại', en: 'End at' })} ${site.unit?.fullName ?? ''}`}
      document={DetachModelDocument}
      kept={kept}
      places={places}
      lacks={{ reason: lacksText(draft.reason) }}
      ask={() => ({ siteId: site.id, ...draft, version: site.version })}
      verb={{ vi: 'Kết thúc', en: 'End it' }}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày cuối', en: 'Last day' }} />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={3} />
    </ModelForm>
  );
}
