import { useState } from 'react';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { measureWords, resultWords, sourceWords } from '../../language/support-words.ts';
import { targetGroupWords } from '../../language/target-group-words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import type { ShownCase } from './case-panel.tsx';
import { EvaluateDialog } from './evaluate-dialog.tsx';
import { Money } from './money.tsx';

interface ActivitiesSectionProps {
  readonly shown: ShownCase;
  readonly rights: readonly string[];
  readonly onChanged: () => void;
}

/** The states in which something can be done for the base: an action plan is there (SUP-006). */
const workable: ReadonlySet<string> = new Set(['PLANNED', 'IMPLEMENTING', 'EVALUATED']);

/** What was done for the base, whom for, at what cost, and how it was judged; and what was mobilised. */
export function ActivitiesSection({ shown, rights, onChanged }: ActivitiesSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const { activities, resources, costVnd, resourcesVnd, state } = shown;
  const [isRecording, record] = useState(false);
  const [evaluatedId, evaluate] = useState<string | null>(null);
  const mayRecord = rights.includes('support:record');
  return (
    <PanelSection
      title={`${say({ vi: 'Hoạt động', en: 'Activities' })} (${activities.length})`}
      action={
        mayRecord &&
        workable.has(state) && (
          <button type="button" className="button" onClick={() => record(true)}>
            {say({ vi: 'Ghi hoạt động', en: 'Record one' })}
          </button>
        )
      }
    >
      <p className="quiet">
        {say({ vi: 'Đã chi', en: 'Spent' })} <Money vnd={costVnd} />; {say({ vi: 'đã huy động', en: 'mobilised' })}{' '}
        <Money vnd={resourcesVnd} />
        {resources.length > 0 && ` (${[...new Set(resources.map(({ source }) => say(sourceWords[source])))].join(', ')})`}.
      </p>
      <ul className="case-list">
        {activities.toReversed().map(({ id, heldOn, group, measure, costVnd: cost, outcome, programme, evaluatedOn, result, lesson }) => (
          <li key={id}>
            <strong>{formatDate(heldOn, language)}</strong> {measure}, {say(targetGroupWords[group])} <Money vnd={cost} />
            <span className="quiet">{[say(measureWords[measure]), programme].filter(Boolean).join('; ')}</span>
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
                {mayRecord && (
                  <button type="button" className="button button-plain" onClick={() => evaluate(id)}>
                    {say({ vi: 'Đánh giá', en: 'Evaluate' })}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {isRecording && <ActivityDialog shown={shown} onClose={() => record(false)} onDone={onChanged} />}
      {evaluatedId && <EvaluateDialog shown={shown} activityId={evaluatedId} onClose={() => evaluate(null)} onDone={onChanged} />}
    </PanelSection>
  );
}
