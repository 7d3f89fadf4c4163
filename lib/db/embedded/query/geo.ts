import { asNumber, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';

type Point = [number, number];
const EARTH_METRES = 6378100;
const OPERATORS = ['$near', '$nearSphere', '$geoWithin', '$within', '$geoIntersects', '$maxDistance', '$minDistance'];

export const isGeo = (name: string) => OPERATORS.includes(name);

const toPoint = (value: unknown): Point | undefined => {
  const pair = Array.isArray(value) ? value : isPlainObject(value) ? Object.values(value) : [];
  const [x, y] = [asNumber(pair[0]), asNumber(pair[1])];
  return x === undefined || y === undefined ? undefined : [x, y];
};

/** The single geometries of a value: of a collection, of an array of them, or itself. */
function geometriesOf(value: unknown): Document[] {
  if (Array.isArray(value)) return value.flatMap(geometriesOf);
  if (!isPlainObject(value)) return [];
  if (Array.isArray(value.geometries)) return value.geometries.flatMap(geometriesOf);
  return 'coordinates' in value ? [value] : [];
}

function pointsOf(value: unknown): Point[] {
  const geometries = geometriesOf(value);
  if (geometries.length) return geometries.flatMap(({ coordinates }) => flatten(coordinates));
  const point = toPoint(value);
  return point ? [point] : Array.isArray(value) ? flatten(value) : [];
}

function flatten(coordinates: unknown): Point[] {
  const point = toPoint(coordinates);
  if (point) return [point];
  return Array.isArray(coordinates) ? coordinates.flatMap(flatten) : [];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function sphericalDistance([x1, y1]: Point, [x2, y2]: Point): number {
  const [dLat, dLng] = [radians(y2 - y1), radians(x2 - x1)];
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(radians(y1)) * Math.cos(radians(y2)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
}

const flatDistance = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x1 - x2, y1 - y2);

function inside([x, y]: Point, ring: Point[]): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

const onRing = (point: Point, ring: Point[]) => ring.some(([x, y]) => x === point[0] && y === point[1]);

function ringsOf(geometry: Document): Point[][] {
  const { type, coordinates } = geometry as { type: string; coordinates: unknown[] };
  if (type === 'MultiPolygon') return (coordinates as unknown[][]).map((polygon) => flatten(polygon[0]));
  return type === 'Polygon' ? [flatten(coordinates[0])] : [];
}

function within(shape: Document): (point: Point) => boolean {
  if (isPlainObject(shape.$geometry)) {
    const rings = ringsOf(shape.$geometry);
    return (point) => rings.some((ring) => inside(point, ring) || onRing(point, ring));
  }
  if (shape.$polygon) {
    const ring = Object.values(shape.$polygon as object).map((corner) => toPoint(corner)!);
    return (point) => inside(point, ring) || onRing(point, ring);
  }
  if (shape.$box) {
    const [[x1, y1], [x2, y2]] = (shape.$box as unknown[]).map((corner) => toPoint(corner)) as [Point, Point];
    return ([x, y]) => x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2);
  }
  const spherical = '$centerSphere' in shape;
  const [centre, radius] = (shape.$centerSphere ?? shape.$center) as [unknown, unknown];
  const limit = asNumber(radius)! * (spherical ? EARTH_METRES : 1);
  return (point) => (spherical ? sphericalDistance : flatDistance)(point, toPoint(centre)!) <= limit;
}

type Segment = [Point, Point];

/** Longitudes run on past 180 degrees, so that a line over the date line stays short. */
const unroll = ([x1, y1]: Point, [x2, y2]: Point): Segment =>
  Math.abs(x1 - x2) <= 180
    ? [
        [x1, y1],
        [x2, y2],
      ]
    : [
        [x1 < 0 ? x1 + 360 : x1, y1],
        [x2 < 0 ? x2 + 360 : x2, y2],
      ];

function segmentsOf({ type, coordinates }: Document): Segment[] {
  const lines =
    type === 'LineString'
      ? [coordinates]
      : type === 'Point' || type === 'MultiPoint'
        ? []
        : type === 'MultiPolygon'
          ? (coordinates as unknown[]).flat()
          : (coordinates as unknown[]);
  return lines.flatMap((line) => {
    const points = flatten(line);
    return points.slice(1).map((point, at) => unroll(points[at]!, point));
  });
}

const side = ([[x1, y1], [x2, y2]]: Segment, [x, y]: Point) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
const crosses = (a: Segment, b: Segment) =>
  side(a, b[0]) * side(a, b[1]) <= 0 &&
  side(b, a[0]) * side(b, a[1]) <= 0 &&
  (side(a, b[0]) !== 0 || side(a, b[1]) !== 0);

function touches(a: Document, b: Document): boolean {
  const [points, others] = [flatten(a.coordinates), flatten(b.coordinates)];
  const inAny = (all: Point[], rings: Point[][]) =>
    all.some((point) => rings.some((ring) => inside(point, ring) || onRing(point, ring)));
  if (inAny(points, ringsOf(b)) || inAny(others, ringsOf(a)) || points.some((point) => onRing(point, others)))
    return true;
  return segmentsOf(a).some((segment) => segmentsOf(b).some((other) => crosses(segment, other)));
}

const intersects = (geometry: Document) => (value: unknown) =>
  geometriesOf(value).some((own) => touches(own, geometry));

export type Near = { distance: (value: unknown) => number; min: number; max: number };

const asDocument = (value: unknown) => (isPlainObject(value) ? value : undefined);

const radiansBetween = (a: Point, b: Point) => sphericalDistance(a, b) / EARTH_METRES;

function geometryOf(operand: unknown): Document | undefined {
  const given = asDocument(operand);
  return asDocument(given?.$geometry) ?? (given && 'coordinates' in given ? given : undefined);
}

/** GeoJSON measures in metres; plain pairs in radians on a sphere, else in their own unit. */
export function parseNear(operand: unknown, condition: Document, spherical: boolean): Near {
  const geometry = geometryOf(operand);
  const centre = toPoint(geometry ? geometry.coordinates : operand);
  if (!centre) throw new MongoError('BadValue', 'geo near query needs a point');
  const limits: Document = geometry ? { ...condition, ...asDocument(operand) } : condition;
  const limit = (name: string) => asNumber(limits[name]);
  const metric = geometry ? sphericalDistance : spherical ? radiansBetween : flatDistance;
  return {
    distance: (value) => Math.min(Infinity, ...pointsOf(value).map((point) => metric(point, centre))),
    min: limit('$minDistance') ?? 0,
    max: limit('$maxDistance') ?? Number.MAX_VALUE,
  };
}

export function compileGeo(name: string, operand: unknown, condition: Document): (value: unknown) => boolean {
  if (name === '$maxDistance' || name === '$minDistance') return () => true;
  if (name === '$geoIntersects') return intersects((operand as Document).$geometry as Document);
  if (name === '$near' || name === '$nearSphere') {
    const near = parseNear(operand, condition, name === '$nearSphere');
    return (value) => {
      const distance = near.distance(value);
      return distance >= near.min && distance <= near.max;
    };
  }
  const test = within(operand as Document);
  return (value) => {
    const points = pointsOf(value);
    return points.length > 0 && points.every(test);
  };
}
