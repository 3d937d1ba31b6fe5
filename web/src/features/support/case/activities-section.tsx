import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { departmentWords, measureWords, programmeWords, resultWords } from '../../../language/support-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { EvaluateDialog } from './evaluate-dialog.tsx';
import { Money } from './money.tsx';
import type { CasePartProps, ShownCase } from './shown-case.ts';

/** The states in which something can be done for the base: an action plan is there (SUP-006). */
const workable: ReadonlySet<string> = new Set(['PLANNED', 'IMPLEMENTING', 'EVALUATED']);

/** What was done for the base, whom for, at what cost, and how it was judged (SUP-009, SUP-041…043). */
export function ActivitiesSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const { activities, costVnd, state } = shown;
  const isBeforePlan = ['FLAGGED', 'AGREED', 'WORKSHOP_HELD'].includes(state);
  return (
    <PanelSection
      title={`${say({ vi: 'Hoạt động', en: 'Activities' })} (${activities.length})`}
      action={
        may.mayRecord &&
        workable.has(state) && (
          <Opener label={{ vi: 'Ghi hoạt động', en: 'Record one' }}>
            {(close) => <ActivityDialog shown={shown} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {may.mayRecord && isBeforePlan && (
        <p className="quiet">
          {say({
            vi: 'Ghi được hoạt động sau khi ban hành kế hoạch hành động.',
            en: 'Activities are recorded once the action plan is issued.',
          })}
        </p>
      )}
      {activities.length > 0 && (
        <p className="quiet">
          {say({ vi: 'Đã chi', en: 'Spent' })} <Money vnd={costVnd} />.
        </p>
      )}
      <ul className="case-list">
        {activities.toReversed().map((activity) => (
          <ActivityItem key={activity.id} activity={activity} shown={shown} may={may} onChanged={onChanged} />
        ))}
      </ul>
    </PanelSection>
  );
}

interface ActivityItemProps extends CasePartProps {
  readonly activity: ShownCase['activities'][number];
}

function ActivityItem({ activity, shown, may, onChanged }: ActivityItemProps) {
  const say = useSay();
  const language = useLanguage();
  const { id, heldOn, group, measure, costVnd, outcome, programme, department, evaluatedOn, result, lesson } = activity;
  return (
    <li>
      <strong>{formatDate(heldOn, language)}</strong> {measure}, {say(targetGroupWords[group])} <Money vnd={costVnd} />
      <span className="quiet">
        {[measureWords[measure], programme && programmeWords[programme], department && departmentWords[department]]
          .flatMap((words) => (words ? say(words) : []))
          .join('; ')}
      </span>
      {outcome}
      {evaluatedOn && result ? (
        <span className="quiet">
          {say(resultWords[result])}, {formatDate(evaluatedOn, language)}
          {lesson && `: ${lesson}`}
        </span>
      ) : (
        <>
          {' '}
          <span className="card-due">{say({ vi: 'chờ đánh giá', en: 'to evaluate' })}</span>{' '}
          {may.mayManage && (
            <Opener isPlain label={{ vi: 'Đánh giá', en: 'Evaluate' }} about={formatDate(heldOn, language)}>
              {(close) => <EvaluateDialog shown={shown} activityId={id} onDone={onChanged} onClose={close} />}
            </Opener>
          )}
        </>
      )}
    </li>
  );
}
