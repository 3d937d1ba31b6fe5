import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { sourceWords } from '../../../language/support-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { Money } from './money.tsx';
import { ResourceDialog } from './resource-dialog.tsx';
import type { CasePartProps } from './shown-case.ts';

/** What was mobilised for the base, and their sum (SUP-035). */
export function ResourcesSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { resources, resourcesVnd } = shown;
  if (resources.length === 0 && !may.mayRecord) return null;
  return (
    <PanelSection
      title={say({ vi: 'Nguồn lực huy động', en: 'Resources mobilised' })}
      action={
        may.mayRecord && (
          <Opener label={{ vi: 'Ghi nguồn lực', en: 'Record one' }}>
            {(close) => <ResourceDialog shown={shown} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {resources.length === 0 ? (
        <p className="quiet">{say({ vi: 'Chưa ghi nguồn lực nào.', en: 'None recorded yet.' })}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Ngày nhận', en: 'Received' })}</th>
              <th scope="col">{say({ vi: 'Nguồn', en: 'Source' })}</th>
              <th scope="col" className="number">
                {say({ vi: 'Số tiền', en: 'Amount' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {resources.toReversed().map(({ id, receivedOn, source, amountVnd }) => (
              <tr key={id}>
                <th scope="row">{formatDate(receivedOn, language)}</th>
                <td>{say(sourceWords[source])}</td>
                <td className="number">
                  <Money vnd={amountVnd} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {say({ vi: 'Tổng', en: 'Total' })}
              </th>
              <td className="number">
                <Money vnd={resourcesVnd} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </PanelSection>
  );
}
