import { useQuery } from 'urql';
import { PlaceSupportCaseDocument, SupportHeirsDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { CheckList } from '../../command/fields.tsx';
import { lacksAny } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps } from './shown-case.ts';

const places = { unitIds: 'units', SUPPORT_PLACE_INVALID: 'units', UNIT_NOT_FOUND: 'units', UNIT_NOT_IN_CHARGE: 'units' };

/**
 * Says where the case of a base that was split goes on: in one or several of those that received a part of it. That of one
 * dissolved goes on in any base (ORG-010).
 */
export function PlaceDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  const today = todayInVietnam();
  const [{ data, error, fetching }] = useQuery({ query: SupportHeirsDocument, variables: { unitId: shown.unit?.id ?? '', today } });
  const kept = useDraft(`place ${shown.id}`, () => ({ units: [] as readonly ChosenUnit[] }));
  const { draft, change, field } = kept;
  const heirs = (data?.unit?.successors ?? []).flatMap(({ unit }) => (unit ? [{ id: unit.id, name: unit.fullName ?? '' }] : []));
  const choose = (ids: readonly string[]) =>
    change({
      units: heirs.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, version: 1, fullName: name, level: 'BASE' as const })),
    });
  return (
    <CaseForm
      title={`${say({ vi: 'Bố trí hồ sơ', en: 'Place the case' })}: ${shown.unit?.fullName ?? ''}`}
      document={PlaceSupportCaseDocument}
      kept={kept}
      places={places}
      lacks={{ units: lacksAny(draft.units) }}
      ask={() => ({ caseId: shown.id, unitIds: draft.units.map(({ id }) => id) })}
      verb={{ vi: 'Bố trí', en: 'Place' }}
      onDone={onDone}
      onClose={onClose}
    >
      {error && !data && <Notice kind="error">{say(failureOf(error))}</Notice>}
      {fetching && !data && <span className="skeleton" aria-hidden="true" />}
      {heirs.length > 0 && (
        <CheckList
          name="units"
          legend={{ vi: 'Cơ sở đã nhận một phần', en: 'Bases that received a part' }}
          codes={heirs.map(({ id }) => id)}
          words={Object.fromEntries(heirs.map(({ id, name }) => [id, { vi: name, en: name }]))}
          chosen={draft.units.map(({ id }) => id)}
          onChange={choose}
        />
      )}
      {data && heirs.length === 0 && (
        <UnitsField {...field('units')} label={{ vi: 'Cơ sở tiếp nhận', en: 'Base that takes it over' }} day={today} level="BASE" />
      )}
    </CaseForm>
  );
}
