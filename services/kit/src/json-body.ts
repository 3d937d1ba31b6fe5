import type { FastifyInstance } from 'fastify';
import { requireStorable } from './text.ts';

/** No question needs values nested deeper; a body that nests a hundred thousand times is an attack. */
const maxDepth = 40;

/**
 * Reads JSON bodies for a server. Every text in them is made NFC, so that what is stored, searched and compared has one
 * spelling, and must be storable; `__proto__` is refused by Fastify's own parser.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    void parse(request, body, (error, parsed) => {
      if (error) return done(error);
      try {
        done(null, composed(parsed, 0));
      } catch (refusal) {
        done(refusal as Error);
      }
    });
  });
}

/** Gives the value with all its texts in NFC; objects and lists are changed in place. */
function composed(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    requireStorable(value);
    return value.normalize('NFC');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maxDepth) throw Object.assign(new Error('the body nests too deep'), { statusCode: 400 });
  const holder = value as Record<string, unknown>;
  // the query of a request is no text of a person: its length is the parser's business
  for (const [key, inner] of Object.entries(holder))
    holder[key] = depth === 0 && key === 'query' && typeof inner === 'string' ? inner.normalize('NFC') : composed(inner, depth + 1);
  return value;
}
