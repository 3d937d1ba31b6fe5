import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { levelWords } from '../../../language/structure-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { PlanDialog } from '../workshop/plan-dialog.tsx';
import type { CasePartProps, ShownCase } from './shown-case.ts';

/** What cluster and province agreed on, what workshops concluded, and the action plans they ended in (SUP-003…006). */
export function MeetingsSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { agreements, conclusions } = shown;
  if (agreements.length === 0 && conclusions.length === 0) return null;
  return (
    <PanelSection title={say({ vi: 'Thống nhất, hội thảo, kế hoạch hành động', en: 'Agreement, workshop, action plan' })}>
      {agreements.map((agreement) => (
        <Agreement key={agreement.agreedOn} {...agreement} />
      ))}
      {conclusions.map(({ conclusion, workshop }) => (
        <div key={workshop.id}>
          <h4>
            {say({ vi: 'Hội thảo ngày', en: 'Workshop of' })} {formatDate(workshop.heldOn, language)}
          </h4>
          <p>{conclusion}</p>
          {workshop.plan ? (
            <p className="quiet">
              {say({ vi: 'Kế hoạch hành động', en: 'Action plan' })} {workshop.plan.number}, {formatDate(workshop.plan.issuedOn, language)}{' '}
              <PlanDocument place={workshop.plan.document} />
            </p>
          ) : (
            <p>
              <span className="card-due">{say({ vi: 'Chưa ban hành kế hoạch hành động', en: 'The action plan is not issued yet' })}</span>{' '}
              {may.mayManage && (
                <Opener isPlain label={{ vi: 'Ban hành', en: 'Issue it' }} about={formatDate(workshop.heldOn, language)}>
                  {(close) => <PlanDialog workshop={workshop} onDone={onChanged} onClose={close} />}
                </Opener>
              )}
            </p>
          )}
        </div>
      ))}
    </PanelSection>
  );
}

/** What was agreed on, under the headings of the guidance; older agreements say less. */
function Agreement({ agreedOn, policy, from, to, situation, content, method, duties }: ShownCase['agreements'][number]) {
  const say = useSay();
  const language = useLanguage();
  const time = from && to ? `${formatDate(from, language)} – ${formatDate(to, language)}` : null;
  const said = [
    [{ vi: 'Tình hình ban đầu', en: 'How things stand at first' }, situation],
    [{ vi: 'Chủ trương', en: 'Policy' }, policy],
    [{ vi: 'Thời gian', en: 'Time' }, time],
    [{ vi: 'Nội dung', en: 'Content' }, content],
    [{ vi: 'Phương pháp', en: 'Method' }, method],
  ] as const;
  return (
    <div>
      <h4>
        {say({ vi: 'Cụm và tỉnh thống nhất ngày', en: 'Cluster and province agreed on' })} {formatDate(agreedOn, language)}
      </h4>
      {said.map(([heading, text]) => text && <p key={heading.en}>{`${say(heading)}: ${text}`}</p>)}
      <p className="quiet">{say({ vi: 'Trách nhiệm từng cấp:', en: 'Who answers for what:' })}</p>
      <ul className="duties">
        {duties.map(({ level, duty }) => (
          <li key={level}>
            {say(levelWords[level])}: {duty}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link where the document is one on the web; else its place in the archive. */
export function PlanDocument({ place }: { readonly place: string }) {
  const say = useSay();
  if (!/^https?:\/\//.test(place)) return <span>({place})</span>;
  return (
    <a href={place} rel="noreferrer" target="_blank">
      {say({ vi: 'văn bản', en: 'document' })}
    </a>
  );
}
