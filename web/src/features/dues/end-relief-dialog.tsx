import { EndDuesReliefDocument, type ReliefLineFragment } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { DayField } from '../command/fields.tsx';
import { useDraft } from '../command/use-draft.ts';
import { monthOf } from './dues-words.ts';

interface EndReliefDialogProps {
  readonly relief: ReliefLineFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Ends a relief with a month: from the next on all of the rate is asked for. */
export function EndReliefDialog({ relief, onDone, onClose }: EndReliefDialogProps) {
  const say = useSay();
  const kept = useDraft(`end relief ${relief.id}`, () => ({ lastMonth: todayInVietnam() }));
  return (
    <CommandForm
      title={say({ vi: 'Kết thúc miễn, giảm hội phí', en: 'End a relief' })}
      document={EndDuesReliefDocument}
      kept={kept}
      places={{ RELIEF_ENDED: 'lastMonth' }}
      lacks={{}}
      ask={() => ({ id: relief.id, lastMonth: monthOf(kept.draft.lastMonth) })}
      verb={{ vi: 'Kết thúc', en: 'End it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField
        {...kept.field('lastMonth')}
        label={{ vi: 'Tháng cuối còn miễn, giảm (ghi một ngày trong tháng)', en: 'Last month it holds' }}
      />
    </CommandForm>
  );
}
