import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { LiftButton } from '../requests/lift-button.tsx';
import type { RecordPartProps } from './shown-member.ts';

/** What a reader must know before she works with a record: merged, taken apart, restricted with the way to lift it, erased. */
export function StandingNotice({ member, actor, onChanged }: RecordPartProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { mergedInto, isUnmerged, restrictedOn, erasedOn } = member;
  if (mergedInto)
    return (
      <Notice kind="note">
        {say({ vi: 'Hồ sơ này đã gộp vào', en: 'This record was merged into' })}{' '}
        <Link href={hrefOf({ memberId: mergedInto.id })}>{mergedInto.fullName ?? say({ vi: 'hồ sơ khác', en: 'another' })}</Link>.
      </Notice>
    );
  if (isUnmerged) return <Notice kind="note">{say(unmerged)}</Notice>;
  if (erasedOn)
    return (
      <Notice kind="note">
        {say({ vi: 'Dữ liệu cá nhân đã được xóa ngày', en: 'Her personal data were erased on' })} {formatDate(erasedOn, language)}.
      </Notice>
    );
  if (restrictedOn)
    return (
      <Notice kind="note">
        {say({ vi: 'Hạn chế xử lý theo yêu cầu của chị từ ngày', en: 'At her request kept and no further processed since' })}{' '}
        {formatDate(restrictedOn, language)}: {say({ vi: 'chỉ lưu giữ, không xem và không sửa.', en: 'neither opened nor corrected.' })}
        {actor.mayWrite && <LiftButton member={member} onDone={onChanged} />}
      </Notice>
    );
  return null;
}

const unmerged = {
  vi: 'Việc gộp hồ sơ này đã được hủy; hồ sơ giữ lại để tra cứu và không được tính ở đâu.',
  en: 'This record was taken apart again; it is kept for reference and counted nowhere.',
};
