import { useState } from 'react';
import { useQuery } from 'urql';
import { UnitTalliesDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { pairKindWords } from '../../../language/model-words.ts';
import { formatCount } from '../../../language/numbers.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { Opener } from '../../command/opener.tsx';
import { UnitsField } from '../../command/units-field.tsx';
import type { ModelPartProps } from './shown-model.ts';
import { TallyDialog } from './tally-dialog.tsx';

/** How many pairs of persons a unit had in each year; persons are counted and never named (MOD-003…006). */
export function TalliesSection({ model, actor }: Omit<ModelPartProps, 'onChanged'>) {
  const say = useSay();
  const own = actor.unit?.level === 'BASE' || actor.unit?.level === 'BRANCH' ? [actor.unit] : [];
  const [chosen, choose] = useState<readonly ChosenUnit[]>(own);
  const unitId = chosen[0]?.id ?? '';
  const [{ data }, ask] = useQuery({
    query: UnitTalliesDocument,
    variables: { unitId },
    pause: unitId === '',
    requestPolicy: 'cache-and-network',
  });
  return (
    <PanelSection
      title={say({ vi: 'Cặp giữa người với người', en: 'Pairs of persons' })}
      action={
        actor.mayWrite && (
          <Opener label={{ vi: 'Báo số cặp', en: 'Report pairs' }}>
            {(close) => (
              <TallyDialog
                model={model}
                chosen={chosen}
                onChoose={choose}
                onDone={() => ask({ requestPolicy: 'network-only' })}
                onClose={close}
              />
            )}
          </Opener>
        )
      }
    >
      <div className="unit-look">
        <UnitsField
          name="unit"
          label={{ vi: 'Của chi hội hoặc cơ sở', en: 'Of a branch or base' }}
          day={todayInVietnam()}
          value={chosen}
          isSingle
          onChange={choose}
        />
      </div>
      {unitId !== '' && data?.unit && <Tallies tallies={data.unit.pairTallies ?? []} />}
    </PanelSection>
  );
}

interface TalliesProps {
  readonly tallies: readonly {
    readonly id: string;
    readonly kind: keyof typeof pairKindWords;
    readonly year: number;
    readonly pairs: number;
    readonly succeeded: number;
  }[];
}

function Tallies({ tallies }: TalliesProps) {
  const say = useSay();
  const language = useLanguage();
  if (tallies.length === 0) return <p className="quiet">{say({ vi: 'Chưa báo số cặp.', en: 'No pairs reported yet.' })}</p>;
  return (
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
        {tallies.map(({ id, kind, year, pairs, succeeded }) => (
          <tr key={id}>
            <th scope="row">{say(pairKindWords[kind])}</th>
            <td>{year}</td>
            <td className="number">{formatCount(pairs, language)}</td>
            <td className="number">{formatCount(succeeded, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
