import { z } from 'zod';

const written = (schema: z.ZodType): unknown => {
  const { examples } = z.globalRegistry.get(schema) ?? {};
  return Array.isArray(examples) ? examples[0] : undefined;
};

const composed = (schema: z.ZodType): unknown => {
  if (schema instanceof z.ZodArray) {
    const entry = exampleOf(schema.element as z.ZodType);
    return entry === undefined ? undefined : [entry];
  }
  if (schema instanceof z.ZodUnion) return exampleOf(schema.options[0] as z.ZodType);
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const parts = Object.entries<z.ZodType>(schema.shape).map(([key, part]) => [key, exampleOf(part)] as const);
  const known = parts.filter(([, example]) => example !== undefined);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
};

/** The example a schema carries, or one made of the examples its parts carry. */
export const exampleOf = (schema: z.ZodType): unknown => written(schema) ?? composed(schema);
