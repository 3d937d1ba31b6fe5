/** Variables as typed: nothing is none; null for what is no JSON object. */
export function readVariables(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export const writeVariables = (variables: Readonly<Record<string, unknown>>): string => JSON.stringify(variables, null, 2);
