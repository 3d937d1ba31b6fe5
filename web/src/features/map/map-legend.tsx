import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import type { Province } from './provinces.ts';
import { shadeOf, shades } from './shading.ts';

const provincesOnMap = 34;

/** What the shades mean, and how many provinces have each. */
export function MapLegend({ provinces }: { readonly provinces: readonly Province[] }) {
  const say = useSay();
  const language = useLanguage();
  const having = (shade: string | null) => provinces.filter((province) => shadeOf(province) === shade).length;
  const entry = (shade: string, words: string, count: number) => (
    <li key={shade}>
      <span className="swatch" data-shade={shade} aria-hidden="true" />
      {words} <span className="figures quiet">({formatCount(count, language)})</span>
    </li>
  );
  const outside = provincesOnMap - provinces.length;
  return (
    <figcaption className="map-legend">
      <p>{say({ vi: 'Tỷ trọng cơ sở chưa trên 60\u00A0% (số tỉnh, thành)', en: 'Share of bases not above 60% (number of provinces)' })}</p>
      <ul>
        {shades.map(({ name, words }) => entry(name, say(words), having(name)))}
        {having(null) > 0 && entry('unknown', say({ vi: 'chưa có số liệu', en: 'no figures yet' }), having(null))}
        {outside > 0 && entry('outside', say({ vi: 'ngoài phạm vi của bạn', en: 'outside your part of the Union' }), outside)}
      </ul>
      {provinces.some(({ isEstimate }) => isEstimate) && (
        <p className="source">{say({ vi: 'Gạch chéo: có phần ước tính.', en: 'Hatched: partly estimated.' })}</p>
      )}
      <p className="source">
        {say({
          vi: 'Ranh giới theo bản đồ sáp nhập (sapnhap.bando.com.vn), đã giản lược; chỉ để định hướng.',
          en: 'Boundaries after the map of the mergers (sapnhap.bando.com.vn), simplified; for orientation only.',
        })}
      </p>
    </figcaption>
  );
}
