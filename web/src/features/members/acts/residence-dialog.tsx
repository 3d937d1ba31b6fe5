import { ChangeResidenceDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { DayField } from '../../command/fields.tsx';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { ResidenceFields } from '../admit/belonging-fields.tsx';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

/** Records how a member is registered from a day on (MEM-011); of one of a special base also where she lives (F-43). */
export function ResidenceDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`residence ${member.id}`, () => ({
    residence: member.state?.residence ?? 'PERMANENT',
    since: '',
    commune: [] as readonly ChosenUnit[],
    on: todayInVietnam(),
  }));
  const { draft, change, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Thay đổi cư trú', en: 'Residence' })}: ${member.fullName ?? ''}`}
      document={ChangeResidenceDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({
        id: member.id,
        version: member.version,
        residence: draft.residence,
        since: draft.residence === 'PERMANENT' ? null : draft.since || null,
        communeId: draft.commune[0]?.id ?? null,
        on: draft.on,
      })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Thay đổi từ ngày', en: 'Changed on' }} />
      <ResidenceFields {...field('residence')} since={draft.since} onSince={(since) => change({ since })} />
      {member.state?.category === 'SPECIAL_BASE' && (
        <UnitsField
          {...field('commune')}
          label={{ vi: 'Cơ sở xã, phường nơi chị cư trú', en: 'Commune base she lives in' }}
          day={draft.on}
          level="BASE"
          isSingle
        />
      )}
    </MemberForm>
  );
}
