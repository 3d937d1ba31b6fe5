import { useState } from 'react';
import type { RevealMemberMutation } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { CorrectDialog } from '../admit/correct-dialog.tsx';
import { Facts } from './facts.tsx';
import { Housemates } from './housemates.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import { SealedFacts } from './sealed-facts.tsx';
import type { RecordPartProps } from './shown-member.ts';

/** What was opened, as far as it was asked for. */
export type OpenedDetails = Partial<NonNullable<RevealMemberMutation['revealMember']>>;

/** Who she is. Her numbers show their last three digits; more is opened for a purpose, and that is recorded (SEC-003, SEC-006). */
export function IdentitySection({ member, actor, onChanged }: RecordPartProps) {
  const say = useSay();
  const language = useLanguage();
  // what is opened stays in this panel, and ends with it
  const [opened, open] = useState<OpenedDetails | null>(null);
  const sealed = member.recordedDetails ?? [];
  const isOpenToWork = !member.restrictedOn && !member.erasedOn && !member.mergedInto && !member.isUnmerged;
  const { bornOn, birthYear, cardNumber, occupation, consentOn, consentPurpose, otherOrganisations } = member;
  const consent = consentOn ? `${formatDate(consentOn, language)}${consentPurpose ? `: ${consentPurpose}` : ''}` : null;
  return (
    <PanelSection
      title={say({ vi: 'Thông tin', en: 'Who she is' })}
      action={
        actor.mayWrite &&
        isOpenToWork && (
          <Opener label={{ vi: 'Sửa', en: 'Correct' }}>
            {(close) => <CorrectDialog member={member} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      <Facts
        facts={[
          [say({ vi: 'Sinh', en: 'Born' }), bornOn ? formatDate(bornOn, language) : String(birthYear ?? '')],
          [say({ vi: 'Số căn cước', en: 'Citizen id' }), opened?.citizenId ?? member.citizenIdMasked],
          [say({ vi: 'Điện thoại', en: 'Telephone' }), opened?.phone ?? member.phoneMasked],
          [say({ vi: 'Số thẻ', en: 'Card' }), cardNumber],
          [say({ vi: 'Nghề nghiệp', en: 'Occupation' }), occupation],
          [say({ vi: 'Công đoàn', en: 'Trade union' }), member.inTradeUnion ? say({ vi: 'là đoàn viên', en: 'belongs to one' }) : null],
          [say({ vi: 'Đoàn thể khác', en: 'Others' }), otherOrganisations?.join(', ')],
          [say({ vi: 'Đồng ý', en: 'Consent' }), consent],
        ]}
      />
      <Housemates household={member.household} />
      <SealedFacts sealed={sealed} opened={opened} />
      {actor.maySeeSealed && isOpenToWork && sealed.length > 0 && (
        <Opener label={{ vi: 'Xem dữ liệu niêm phong', en: 'Open what is sealed' }}>
          {(close) => <RevealDialog member={member} onOpened={(details) => open({ ...opened, ...details })} onClose={close} />}
        </Opener>
      )}
    </PanelSection>
  );
}
