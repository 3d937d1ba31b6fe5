import { useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';

/** Instead of persons, to a reader who may not read their names. */
export function CountsOnly() {
  const say = useSay();
  return (
    <Notice kind="note">
      {say({
        vi: 'Tài khoản của bạn xem được số lượng, không xem được họ tên cán bộ. Cần xem, hãy đề nghị người quản trị cấp quyền.',
        en: 'Your account sees how many cadres there are, not who they are. If you need to see names, ask your administrator for the right.',
      })}
    </Notice>
  );
}
