import type { ReactNode } from 'react';
import { useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import type { MemberActor } from './actor.ts';

/** A part that is of persons: who sees none is told so instead. */
export function NamesOnly({ actor, children }: { readonly actor: MemberActor; readonly children: ReactNode }) {
  const say = useSay();
  if (actor.maySee) return children;
  return (
    <Notice kind="note">
      {say({
        vi: 'Phần này là của từng người; tài khoản của bạn chỉ xem được số lượng ở phần Danh sách.',
        en: 'This part is of single persons; your account sees the counts alone, in the part List.',
      })}
    </Notice>
  );
}
