import { isPlainObject, type Document } from '../documents';

/** The paths of a projection: true at their ends. */
type Tree = Map<string, Tree | true>;

export function toTree(paths: string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let node = root;
    const parts = path.split('.');
    parts.forEach((part, at) => {
      const next = node.get(part);
      if (at === parts.length - 1) node.set(part, next ?? true);
      else if (next instanceof Map) node = next;
      else {
        const child: Tree = new Map();
        node.set(part, child);
        node = child;
      }
    });
  }
  return root;
}

export function include(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.filter((item) => isPlainObject(item) || Array.isArray(item)).map((item) => include(item, tree));
  const result: Document = {};
  for (const [key, item] of Object.entries(value as Document)) {
    const node = tree.get(key);
    if (node === true) result[key] = item;
    else if (node && (isPlainObject(item) || Array.isArray(item))) result[key] = include(item, node);
  }
  return result;
}

export function exclude(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree));
  if (!isPlainObject(value)) return value;
  const result: Document = {};
  for (const [key, item] of Object.entries(value)) {
    const node = tree.get(key);
    if (node !== true) result[key] = node ? exclude(item, node) : item;
  }
  return result;
}

/** Changes what `path` reaches in a copied document, through the arrays on the way. */
export function mapAt(target: unknown, parts: string[], change: (value: unknown) => unknown): unknown {
  if (parts.length === 0) return change(target);
  if (Array.isArray(target)) return target.map((item) => mapAt(item, parts, change));
  const [part = '', ...further] = parts;
  if (!isPlainObject(target) || !(part in target)) return target;
  const value = mapAt(target[part], further, change);
  const { [part]: _old, ...rest } = target;
  return value === undefined ? rest : { ...target, [part]: value };
}

export function setAt(target: Document, path: string, value: unknown) {
  const parts = path.split('.');
  let node = target;
  for (const part of parts.slice(0, -1))
    node = (node[part] = isPlainObject(node[part]) ? { ...node[part] } : {}) as Document;
  if (value === undefined) delete node[parts.at(-1)!];
  else node[parts.at(-1)!] = value;
}
