import { useLanguage } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';

/** Whole đồng, without decimals. */
export function Money({ vnd }: { readonly vnd: number }) {
  const language = useLanguage();
  return <span className="money figures">{formatCount(vnd, language)} đ</span>;
}
