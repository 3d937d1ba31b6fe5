import { type JSX, useState } from 'react';
import { type Sentence, useSay } from '../../../language/language.ts';
import { DropDown } from '../../../ui/drop-down.tsx';
import { ReadmitDialog } from '../admit/readmit-dialog.tsx';
import type { MemberDialogProps, ShownMember } from '../record/shown-member.ts';
import { ReceiveDialog } from '../requests/receive-dialog.tsx';
import { SendDialog } from '../transfers/send-dialog.tsx';
import { AwayDialog } from './away-dialog.tsx';
import { CardDialog } from './card-dialog.tsx';
import { LostCardDialog, ReturnCardDialog } from './card-gone-dialogs.tsx';
import { CategoryDialog } from './category-dialog.tsx';
import { ExitDialog } from './exit-dialog.tsx';
import { MigrationDialog } from './migration-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { ReplaceCardDialog } from './replace-card-dialog.tsx';
import { ResidenceDialog } from './residence-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';

interface Act {
  readonly name: Sentence;
  readonly Form: (props: MemberDialogProps) => JSX.Element;
  /** Whether it can be recorded of her as she stands. */
  readonly isFor: (member: ShownMember) => boolean;
}

const isMember = ({ isActive }: ShownMember) => isActive;
const hasCard = ({ cardNumber }: ShownMember) => cardNumber != null;
const hasLostCard = ({ movements }: ShownMember) => movements?.findLast(({ kind }) => kind.startsWith('CARD_'))?.kind === 'CARD_LOST';
const isAway = ({ isActive, state }: ShownMember) => isActive && state != null && state.presence !== 'PRESENT';

const acts: readonly Act[] = [
  { name: { vi: 'Vắng mặt', en: 'Away' }, Form: AwayDialog, isFor: isMember },
  { name: { vi: 'Di cư, đi làm ăn xa', en: 'Migrated' }, Form: MigrationDialog, isFor: isMember },
  { name: { vi: 'Trở về', en: 'Returned' }, Form: ReturnDialog, isFor: isAway },
  { name: { vi: 'Chuyển chi hội, tổ', en: 'Another branch' }, Form: PlaceDialog, isFor: isMember },
  { name: { vi: 'Chuyển sinh hoạt', en: 'Transfer' }, Form: SendDialog, isFor: isMember },
  { name: { vi: 'Thay đổi nhóm', en: 'Another group' }, Form: CategoryDialog, isFor: isMember },
  { name: { vi: 'Thay đổi cư trú', en: 'Residence' }, Form: ResidenceDialog, isFor: isMember },
  {
    name: { vi: 'Cấp thẻ', en: 'Issue a card' },
    Form: CardDialog,
    isFor: (member) => isMember(member) && !hasCard(member) && !hasLostCard(member),
  },
  {
    name: { vi: 'Cấp lại thẻ', en: 'Replace the card' },
    Form: ReplaceCardDialog,
    isFor: (member) => isMember(member) && (hasCard(member) || hasLostCard(member)),
  },
  { name: { vi: 'Báo mất thẻ', en: 'Card lost' }, Form: LostCardDialog, isFor: (member) => isMember(member) && hasCard(member) },
  { name: { vi: 'Nộp lại thẻ', en: 'Card returned' }, Form: ReturnCardDialog, isFor: (member) => isMember(member) && hasCard(member) },
  { name: { vi: 'Ra khỏi Hội, qua đời, chuyển đi', en: 'Left, died, moved away' }, Form: ExitDialog, isFor: isMember },
  { name: { vi: 'Kết nạp lại', en: 'Admit again' }, Form: ReadmitDialog, isFor: (member) => !isMember(member) },
  { name: { vi: 'Nhận yêu cầu về dữ liệu', en: 'Receive a request' }, Form: ReceiveDialog, isFor: () => true },
];

interface ActsMenuProps {
  readonly member: ShownMember;
  readonly onDone: () => void;
}

/** What may be recorded of a member as she stands; each opens its dialogue. */
export function ActsMenu({ member, onDone }: ActsMenuProps) {
  const say = useSay();
  const [begun, begin] = useState<Act | null>(null);
  return (
    <>
      <DropDown summary={say({ vi: 'Ghi biến động', en: 'Record' })} className="acts-menu">
        <ul className="command-list">
          {acts
            .filter(({ isFor }) => isFor(member))
            .map((act) => (
              <li key={act.name.en}>
                <button type="button" className="button button-plain" onClick={() => begin(act)}>
                  {say(act.name)}
                </button>
              </li>
            ))}
        </ul>
      </DropDown>
      {begun && <begun.Form member={member} onDone={onDone} onClose={() => begin(null)} />}
    </>
  );
}
