import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from '../../address/link.tsx';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatShare } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { lineHeight, type PlacedLabel, placeLabels } from './label-placement.ts';
import { drawMap, type LabelPoints, type MapDrawing } from './map-drawing.ts';
import { MapLegend } from './map-legend.tsx';
import type { Province } from './provinces.ts';
import { shadeOf } from './shading.ts';
import { type MapFiles, useMapFiles } from './use-map-files.ts';

export interface ProvinceViewProps {
  readonly provinces: readonly Province[];
  /** The province under the pointer, in the map or the table. */
  readonly pointedAt: string | null;
  readonly onPoint: (id: string | null) => void;
  /** The address of the bases of a province that are not above 60 %. */
  readonly listOf: (id: string) => string;
}

const margin = 8;

/** The 34 provinces with Hoàng Sa and Trường Sa, shaded by share. What can be done here can be done in the table too. */
export function ProvinceMap(props: ProvinceViewProps) {
  const say = useSay();
  const { files, hasFailed, retry } = useMapFiles();
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (figure.current) observer.observe(figure.current);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="map" ref={figure} aria-label={say(texts.name)}>
      {files && width > 0 && <Drawing files={files} width={width} {...props} />}
      {!files && !hasFailed && <span className="skeleton map-skeleton" />}
      {hasFailed && (
        <Notice kind="error" onRetry={retry}>
          {say({ vi: 'Chưa tải được bản đồ; bảng bên cạnh có đủ số liệu.', en: 'The map could not be loaded; the table has all figures.' })}
        </Notice>
      )}
      <MapLegend provinces={props.provinces} />
    </figure>
  );
}

function Drawing({
  files,
  width,
  provinces,
  pointedAt,
  onPoint,
  listOf,
}: ProvinceViewProps & { readonly files: MapFiles; readonly width: number }) {
  const say = useSay();
  const language = useLanguage();
  const hatch = useId();
  const drawing = useMemo(() => drawMap(files.topology, width, margin), [files, width]);
  const byCode = useMemo(() => new Map(provinces.map((province) => [province.code, province])), [provinces]);
  return (
    <svg width={width} height={drawing.height} aria-hidden="true">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="map-hatch" d="M0 0v5" />
      </pattern>
      {[...drawing.paths].map(([code, path]) => {
        const province = byCode.get(code);
        if (!province) return <path key={code} className="map-province" data-shade="outside" d={path} />;
        const { id, name, notAbove, counted } = province;
        const share = formatShare(notAbove, counted, language) ?? say(texts.noFigures);
        return (
          <Link key={code} href={listOf(id)} tabIndex={-1} onPointerEnter={() => onPoint(id)} onPointerLeave={() => onPoint(null)}>
            <title>{`${name}: ${share} (${notAbove} / ${counted})`}</title>
            <path
              className="map-province map-province-own"
              data-shade={shadeOf(province) ?? 'unknown'}
              data-pointed={id === pointedAt}
              d={path}
            />
            {province.isEstimate && <path className="map-estimate" fill={`url(#${hatch})`} d={path} />}
          </Link>
        );
      })}
      <Labels labels={files.labels} drawing={drawing} width={width} isOwn={(code) => byCode.has(code)} />
    </svg>
  );
}

const texts = {
  name: {
    vi: 'Bản đồ 34 tỉnh, thành với hai quần đảo Hoàng Sa và Trường Sa; số liệu có trong bảng',
    en: 'Map of the 34 provinces with the archipelagos Hoàng Sa and Trường Sa; the figures stand in the table',
  },
  noFigures: { vi: 'chưa có số liệu', en: 'no figures yet' },
};

const wide = 560;

/** The name of an archipelago stands under its islands, in font sizes. */
const belowIslands = 3.6;

interface LabelsProps {
  readonly labels: LabelPoints;
  readonly drawing: MapDrawing;
  readonly width: number;
  /** Whether a province, by its code, is one the reader sees figures of. */
  readonly isOwn: (code: string) => boolean;
}

function Labels({ labels, drawing, width, isOwn }: LabelsProps) {
  const isWide = width >= wide;
  const fontSize = isWide ? 11 : 9;
  // the archipelagos are never left out; of the provinces rather those of others
  const importance = ({ properties: { loai, ma } }: LabelPoints['features'][number]) => (loai === 'quan_dao' ? 0 : isOwn(ma) ? 1 : 2);
  const wanted = labels.features
    .toSorted((a, b) => importance(a) - importance(b))
    .map(({ properties: { loai, nhan }, geometry }) => {
      const { x, y } = drawing.place(geometry.coordinates);
      const below = loai === 'quan_dao' ? belowIslands * fontSize : 0;
      return { lines: nhan.split(/ (?=\()/), at: { x, y: y + below } };
    });
  const { height, provinceAt } = drawing;
  const placed = placeLabels(wanted, { width, height, fontSize, mayLead: isWide, provinceAt });
  return (
    <g className="map-labels" fontSize={fontSize}>
      {placed.map((label) => (
        <PlacedText key={label.lines[0]} label={label} fontSize={fontSize} />
      ))}
    </g>
  );
}

function PlacedText({ label: { lines, at, x, y, anchor, isLed }, fontSize }: { readonly label: PlacedLabel; readonly fontSize: number }) {
  const top = y - ((lines.length - 1) / 2) * lineHeight * fontSize;
  return (
    <>
      {isLed && <path className="map-leader" d={`M${at.x} ${at.y}L${x} ${y}`} />}
      <text x={x} y={top} textAnchor={anchor} dominantBaseline="central">
        {lines.map((line, index) => (
          <tspan key={line} x={x} dy={index * lineHeight * fontSize}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
