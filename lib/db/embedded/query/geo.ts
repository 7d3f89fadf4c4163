import { asDocument, asNumber, type Document } from '../documents';
import { bad, type Test } from './value-tests';

type Point = [number, number];
type Segment = [Point, Point];
const EARTH_METRES = 6378100;

const toPoint = (value: unknown): Point | undefined => {
  const pair = Array.isArray(value) ? value : Object.values(asDocument(value));
  const [x, y] = [asNumber(pair[0]), asNumber(pair[1])];
  return x === undefined || y === undefined ? undefined : [x, y];
};

/** The single geometries of a value: of a collection, of an array of them, or itself. */
function geometriesOf(value: unknown): Document[] {
  if (Array.isArray(value)) return value.flatMap(geometriesOf);
  const { geometries, coordinates } = asDocument(value);
  if (Array.isArray(geometries)) return geometries.flatMap(geometriesOf);
  return coordinates === undefined ? [] : [asDocument(value)];
}

function flatten(coordinates: unknown): Point[] {
  const point = toPoint(coordinates);
  if (point) return [point];
  return Array.isArray(coordinates) ? coordinates.flatMap(flatten) : [];
}

function pointsOf(value: unknown): Point[] {
  const geometries = geometriesOf(value);
  return geometries.length ? geometries.flatMap(({ coordinates }) => flatten(coordinates)) : flatten(value);
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function sphericalDistance([x1, y1]: Point, [x2, y2]: Point): number {
  const [dLat, dLng] = [radians(y2 - y1), radians(x2 - x1)];
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(radians(y1)) * Math.cos(radians(y2)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
}

const flatDistance = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x1 - x2, y1 - y2);

/** Inside, or on a corner. */
function inside([x, y]: Point, ring: Point[]): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!];
    if (xi === x && yi === y) return true;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

function ringsOf({ type, coordinates }: Document): Point[][] {
  const polygons = type === 'MultiPolygon' ? coordinates : type === 'Polygon' ? [coordinates] : [];
  return (polygons as unknown[][]).map(([outer]) => flatten(outer));
}

function within(shape: Document): (point: Point) => boolean {
  const rings = shape.$geometry ? ringsOf(asDocument(shape.$geometry)) : [];
  if (shape.$polygon) rings.push(Object.values(shape.$polygon as object).flatMap(flatten));
  if (shape.$geometry || shape.$polygon) return (point) => rings.some((ring) => inside(point, ring));
  if (shape.$box) return box(flatten(Object.values(shape.$box as object)) as Segment);
  return shape.$centerSphere
    ? circle(shape.$centerSphere, sphericalDistance, EARTH_METRES)
    : circle(shape.$center, flatDistance, 1);
}

const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
const box =
  ([[x1, y1], [x2, y2]]: Segment) =>
  ([x, y]: Point) =>
    between(x, x1, x2) && between(y, y1, y2);

function circle(spec: unknown, distance: (a: Point, b: Point) => number, unit: number) {
  const [centre, radius] = Array.isArray(spec) ? [toPoint(spec[0]), asNumber(spec[1])] : [];
  if (!centre || radius === undefined) throw bad('unknown geo specifier');
  return (point: Point) => distance(point, centre) <= radius * unit;
}

/** Longitudes run on past 180 degrees, so that a line over the date line stays short. */
function unroll(a: Point, b: Point): Segment {
  const east = ([x, y]: Point): Point => [x < 0 ? x + 360 : x, y];
  return Math.abs(a[0] - b[0]) <= 180 ? [a, b] : [east(a), east(b)];
}

function segmentsOf({ type, coordinates }: Document): Segment[] {
  const lines = {
    LineString: [coordinates],
    MultiLineString: coordinates,
    Polygon: coordinates,
    MultiPolygon: [coordinates].flat(2),
  }[String(type)];
  return ((lines ?? []) as unknown[]).flatMap((line) => {
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
  const anyIn = (all: Point[], rings: Point[][]) => all.some((point) => rings.some((ring) => inside(point, ring)));
  if (anyIn(points, ringsOf(b)) || anyIn(others, ringsOf(a))) return true;
  if (points.some(([x, y]) => others.some((other) => other[0] === x && other[1] === y))) return true;
  return segmentsOf(a).some((segment) => segmentsOf(b).some((other) => crosses(segment, other)));
}

type Near = { distance: (value: unknown) => number; min: number; max: number };

/** GeoJSON measures in metres; plain pairs in radians on a sphere, else in their own unit. */
function parseNear(operand: unknown, condition: Document, spherical: boolean): Near {
  const given = asDocument(operand);
  const geometry = [given.$geometry, given].map(asDocument).find((one) => 'coordinates' in one);
  const centre = toPoint(geometry ? geometry.coordinates : operand);
  if (!centre) throw bad('geo near query needs a point');
  const { $minDistance = 0, $maxDistance = Number.MAX_VALUE }: Document = { ...condition, ...(geometry && given) };
  const onSphere = geometry ? sphericalDistance : (a: Point, b: Point) => sphericalDistance(a, b) / EARTH_METRES;
  const metric = geometry || spherical ? onSphere : flatDistance;
  return {
    distance: (value) => Math.min(Infinity, ...pointsOf(value).map((point) => metric(point, centre))),
    min: asNumber($minDistance)!,
    max: asNumber($maxDistance)!,
  };
}

/** How far a value is from what a $near in the condition names. */
export function distanceOf(condition: unknown): Near['distance'] | undefined {
  const near = asDocument(condition);
  const name = ['$near', '$nearSphere'].find((one) => one in near);
  return name === undefined ? undefined : parseNear(near[name], near, name === '$nearSphere').distance;
}

const onPoints = (operand: unknown): Test => {
  const test = within(asDocument(operand));
  return (value) => pointsOf(value).length > 0 && pointsOf(value).every(test);
};

const nearby =
  (spherical: boolean) =>
  (operand: unknown, condition: Document): Test => {
    const { distance, min, max } = parseNear(operand, condition, spherical);
    return (value) => distance(value) >= min && distance(value) <= max;
  };

const OPERATORS: Record<string, ((operand: unknown, condition: Document) => Test) | undefined> = {
  $near: nearby(false),
  $nearSphere: nearby(true),
  $geoWithin: onPoints,
  $within: onPoints,
  $geoIntersects: (operand) => (value) =>
    geometriesOf(value).some((own) => touches(own, asDocument(asDocument(operand).$geometry))),
  $maxDistance: () => () => true,
  $minDistance: () => () => true,
};

export const compileGeo = (name: string, operand: unknown, condition: Document): Test | undefined =>
  OPERATORS[name]?.(operand, condition);
