import { RecordMigrantWishesDocument } from '../../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { CountField, DayField, TextField } from '../../command/fields.tsx';
import { lacksCount, lacksText } from '../../command/lacking.ts';
import { Opener } from '../../command/opener.tsx';
import { useDraft } from '../../command/use-draft.ts';
import type { MemberActor } from '../actor.ts';
import { MemberForm } from '../member-form.tsx';
import type { ShownUnit } from './unit-head.tsx';

interface WishesPartProps {
  readonly unit: ShownUnit;
  readonly actor: MemberActor;
  readonly onChanged: () => void;
}

/** What a base knows of its members who work elsewhere, and what they wish for (MEM-046). */
export function WishesPart({ unit, actor, onChanged }: WishesPartProps) {
  const say = useSay();
  const language = useLanguage();
  const wishes = unit.migrantWishes ?? [];
  return (
    <details className="difficulties">
      <summary>
        {say({ vi: 'Tâm tư, nguyện vọng của hội viên di cư', en: 'What members who work elsewhere wish for' })} (
        {formatCount(wishes.length, language)})
      </summary>
      <ul className="case-list">
        {wishes.map(({ id, migrants, notedOn, wishes: text }) => (
          <li key={id}>
            <strong>
              {formatDate(notedOn, language)}: {formatCount(migrants, language)} {say({ vi: 'người', en: 'persons' })}
            </strong>
            {text && <span className="quiet">{text}</span>}
          </li>
        ))}
      </ul>
      {actor.mayWrite && (
        <Opener label={{ vi: 'Ghi tâm tư, nguyện vọng', en: 'Note what they wish for' }}>
          {(close) => <WishesDialog unit={unit} onDone={onChanged} onClose={close} />}
        </Opener>
      )}
    </details>
  );
}

interface WishesDialogProps {
  readonly unit: ShownUnit;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  MIGRANT_WISHES_INVALID: 'wishes',
  MIGRANT_WISHES_RECORDED: 'on',
  UNIT_NOT_IN_CHARGE: 'wishes',
};

function WishesDialog({ unit, onDone, onClose }: WishesDialogProps) {
  const say = useSay();
  const kept = useDraft(`wishes ${unit.id}`, () => ({ migrants: '', on: todayInVietnam(), wishes: '' }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Ghi tâm tư, nguyện vọng', en: 'Note what they wish for' })}: ${unit.fullName ?? ''}`}
      document={RecordMigrantWishesDocument}
      kept={kept}
      places={places}
      lacks={{ migrants: lacksCount(draft.migrants), wishes: lacksText(draft.wishes) }}
      ask={() => ({ unitId: unit.id, migrants: parseCount(draft.migrants) ?? 0, on: draft.on, wishes: draft.wishes })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <CountField {...field('migrants')} label={{ vi: 'Số hội viên đi làm ăn xa', en: 'How many work elsewhere' }} />
      <DayField {...field('on')} label={{ vi: 'Ngày ghi', en: 'Noted on' }} />
      <TextField {...field('wishes')} label={{ vi: 'Tâm tư, nguyện vọng', en: 'What they feel and wish for' }} rows={4} />
    </MemberForm>
  );
}
