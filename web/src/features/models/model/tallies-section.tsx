import { useLanguage, useSay } from '../../../language/language.ts';
import { pairKindWords } from '../../../language/model-words.ts';
import { formatCount } from '../../../language/numbers.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import type { ModelPartProps } from './shown-model.ts';
import { TallyDialog } from './tally-dialog.tsx';

/** How many pairs of persons the units of the model had, who are counted and never named (MOD-003…006). */
export function TalliesSection({ model, actor, onChanged }: ModelPartProps) {
  const say = useSay();
  const language = useLanguage();
  const rows = (model.sites?.edges ?? []).flatMap(({ node: { unit } }) =>
    (unit?.pairTallies ?? []).map((tally) => ({ ...tally, name: unit?.fullName ?? '' })),
  );
  return (
    <PanelSection
      title={say({ vi: 'Cặp giữa người với người', en: 'Pairs of persons' })}
      action={
        actor.mayWrite && (
          <Opener label={{ vi: 'Báo số cặp', en: 'Report pairs' }}>
            {(close) => <TallyDialog model={model} actor={actor} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {rows.length === 0 && (
        <p className="quiet">{say({ vi: 'Nơi thực hiện mô hình chưa báo số cặp.', en: 'No unit of the model has reported pairs yet.' })}</p>
      )}
      {rows.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Loại cặp', en: 'Kind of pair' })}</th>
              <th scope="col">{say({ vi: 'Năm', en: 'Year' })}</th>
              <th scope="col" className="number">
                {say({ vi: 'Cặp', en: 'Pairs' })}
              </th>
              <th scope="col" className="number">
                {say({ vi: 'Thành công', en: 'Succeeded' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, kind, year, pairs, succeeded, name }) => (
              <tr key={id}>
                <th scope="row">
                  {say(pairKindWords[kind])} <span className="quiet">{name}</span>
                </th>
                <td>{year}</td>
                <td className="number">{formatCount(pairs, language)}</td>
                <td className="number">{formatCount(succeeded, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelSection>
  );
}
