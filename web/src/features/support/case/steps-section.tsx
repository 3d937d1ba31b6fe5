import { formatDate, periodName } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { actWords, stateWords } from '../../../language/support-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import type { ShownCase } from './shown-case.ts';

/** How the case came to where it stands, latest first: closed and opened again it stays the same case. */
export function StepsSection({ shown: { steps } }: { readonly shown: ShownCase }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <PanelSection title={say({ vi: 'Các bước đã qua', en: 'Steps taken' })}>
      <ol className="case-list">
        {steps.toReversed().map(({ act, to, on, period }) => (
          <li key={`${on} ${act} ${to}`}>
            <strong>{formatDate(on, language)}</strong> {say(actWords[act])}
            {period && ` (${say(periodName(period))})`}
            <span className="quiet">{say(stateWords[to])}</span>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
