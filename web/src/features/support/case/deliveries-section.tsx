import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { materialWords } from '../../../language/support-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { DeliveryDialog } from './delivery-dialog.tsx';
import type { CasePartProps } from './shown-case.ts';

/** Materials the base was given, and when (SUP-030). */
export function DeliveriesSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { deliveries } = shown;
  if (deliveries.length === 0 && !may.mayRecord) return null;
  return (
    <PanelSection
      title={say({ vi: 'Tài liệu đã cung cấp', en: 'Materials given' })}
      action={
        may.mayRecord && (
          <Opener label={{ vi: 'Ghi tài liệu', en: 'Record a material' }}>
            {(close) => <DeliveryDialog shown={shown} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {deliveries.length === 0 && <p className="quiet">{say({ vi: 'Chưa có.', en: 'None yet.' })}</p>}
      <ul className="case-list">
        {deliveries.map(({ material, deliveredOn }) => (
          <li key={`${material} ${deliveredOn}`}>
            <strong>{formatDate(deliveredOn, language)}</strong> {say(materialWords[material])}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
