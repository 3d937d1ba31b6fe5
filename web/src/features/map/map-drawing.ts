import type { Feature, FeatureCollection, MultiPolygon, Point as PointGeometry, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type ProvinceTopology = Topology<{ readonly tinh_34: GeometryCollection }>;
export type LabelPoints = FeatureCollection<
  PointGeometry,
  { readonly loai: 'tinh' | 'quan_dao'; readonly ma: string; readonly nhan: string }
>;

export interface MapDrawing {
  readonly height: number;
  /** An SVG path for each province code. */
  readonly paths: ReadonlyMap<string, string>;
  readonly place: (position: Position) => Point;
  /** The code of the province at a point of the picture; null for the sea and the neighbours. */
  readonly provinceAt: (point: Point) => string | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Mercator, in degrees: the shape of the country as everybody knows it. */
function project([longitude = 0, latitude = 0]: Position): Point {
  const radians = (latitude * Math.PI) / 180;
  return { x: longitude, y: -Math.log(Math.tan(Math.PI / 4 + radians / 2)) * (180 / Math.PI) };
}

const ringsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Draws the provinces, with every island at its true place, as wide as asked. */
export function drawMap(topology: ProvinceTopology, width: number, margin: number): MapDrawing {
  const provinces = feature(topology, topology.objects.tinh_34).features as Feature<Polygon | MultiPolygon>[];
  const corners = provinces.flatMap((province) => ringsOf(province).flat().map(project));
  const [left, right] = rangeOf(corners.map(({ x }) => x));
  const [top, bottom] = rangeOf(corners.map(({ y }) => y));
  const scale = (width - 2 * margin) / (right - left);
  const place = (position: Position): Point => {
    const { x, y } = project(position);
    return { x: margin + (x - left) * scale, y: margin + (y - top) * scale };
  };
  const outlines = provinces.map((province) => ({
    code: String(province.id),
    rings: ringsOf(province).map((ring) => ring.map(place)),
  }));
  return {
    height: (bottom - top) * scale + 2 * margin,
    paths: new Map(outlines.map(({ code, rings }) => [code, rings.map(written).join('')])),
    place,
    provinceAt: (point) => outlines.find(({ rings }) => isInside(point, rings))?.code ?? null,
  };
}

const written = (ring: readonly Point[]) => `M${ring.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

/** Whether a ray to the east leaves the rings an odd number of times. */
const isInside = ({ x, y }: Point, rings: readonly (readonly Point[])[]): boolean =>
  rings.reduce((crossings, ring) => crossings + crossingsOf(ring, x, y), 0) % 2 === 1;

const crossingsOf = (ring: readonly Point[], x: number, y: number): number =>
  ring.filter((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    return from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x;
  }).length;

const rangeOf = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
