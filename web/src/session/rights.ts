/** Every right an account may hold. The page asks for all of them; the token carries those of whoever signs in. */
export const rights = [
  'read',
  'persons',
  'schema',
  'query:free',
  'figures:write',
  'mentors:write',
  'classification:write',
  'structure:write',
  'organisation:write',
  'models:write',
  'support:record',
  'support:manage',
  'members:write',
  'persons:sensitive',
  'support:answer',
  'targets:write',
] as const;
