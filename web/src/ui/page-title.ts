import { useEffect } from 'react';
import { useSay } from '../language/language.ts';

/** Names the page in the tab, the history and on paper. */
export function usePageTitle(title: string): void {
  const say = useSay();
  const site = say({ vi: 'Dữ liệu Hội Liên hiệp Phụ nữ Việt Nam', en: "Data of the Vietnam Women's Union" });
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
}
