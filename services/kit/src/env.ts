import { z } from 'zod';

/** A TCP port to listen on. */
export const port = z.coerce.number().int().min(1).max(65_535);

/** A count, or a seed. */
export const wholeNumber = z.coerce.number().int().min(0);

/** How much a process writes into its log. */
export const logLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info');

/**
 * Reads settings from the environment once, at the start of a process. Every wrong variable is listed on stderr, and the
 * process exits with 1: a half-configured service is worse than none.
 */
export function readEnv<Shape extends z.ZodRawShape>(shape: Shape, source = process.env): Readonly<z.infer<z.ZodObject<Shape>>> {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).safeParse(filled);
  if (parsed.success) return Object.freeze(parsed.data);
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  process.stderr.write(`Settings are wrong / Cấu hình sai:\n${lines.join('\n')}\n`);
  return process.exit(1);
}
