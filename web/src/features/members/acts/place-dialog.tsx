import { PlaceMemberDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { DayField } from '../../command/fields.tsx';
import { lacksAny } from '../../command/lacking.ts';
import { UnitsField } from '../../command/units-field.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

/** Places a member in another branch or group of her base; of a base or branch that was split, in one of its heirs (ORG-010). */
export function PlaceDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`place ${member.id}`, () => ({ home: [] as readonly ChosenUnit[], on: todayInVietnam() }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Chuyển chi hội, tổ', en: 'Another branch' })}: ${member.fullName ?? ''}`}
      document={PlaceMemberDocument}
      kept={kept}
      lacks={{ home: lacksAny(draft.home) }}
      ask={() => ({ id: member.id, version: member.version, homeId: draft.home[0]?.id ?? '', on: draft.on })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Từ ngày', en: 'From' }} />
      <UnitsField {...field('home')} label={{ vi: 'Chi hội, tổ', en: 'Branch or group' }} day={draft.on} isSingle />
    </MemberForm>
  );
}
