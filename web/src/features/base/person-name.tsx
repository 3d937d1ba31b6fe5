import { useSay } from '../../language/language.ts';

/** A name, or that the account may not read names. */
export function PersonName({ name }: { readonly name: string | null | undefined }) {
  const say = useSay();
  if (name) return <strong>{name}</strong>;
  return <em className="quiet">{say({ vi: 'họ tên không hiển thị với tài khoản này', en: 'the name is not shown to this account' })}</em>;
}
