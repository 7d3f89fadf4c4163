import { isPlainObject, type Document } from '../documents';
import type { Collection } from '../storage/collection';
import { isGeo, parseNear } from './geo';
import { valuesAt } from './paths';
import type { Selection } from './selection';
import { textScore } from './text';

type Order = (document: Document) => number;

/** Nearest first for a $near, best first for a text score: what no field of the document says. */
export function specialOrder({ filter, sort = {} }: Selection, { indexes }: Collection): Order | undefined {
  const rules = indexes.find((index) => index.text)?.text;
  const scored = Object.values(sort).some((direction) => isPlainObject(direction) && '$meta' in direction);
  if (scored && rules && isPlainObject(filter.$text)) {
    const score = textScore(filter.$text, rules);
    return (document) => -score(document);
  }
  return Object.keys(sort).length ? undefined : nearness(filter);
}

function nearness(filter: Document): Order | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    const name =
      isPlainObject(condition) && Object.keys(condition).find((key) => key === '$near' || key === '$nearSphere');
    if (!name || !isGeo(name)) continue;
    const near = parseNear((condition as Document)[name], condition as Document, name === '$nearSphere');
    return (document) => Math.min(...valuesAt(document, path).map(near.distance));
  }
  return undefined;
}
