import { createHash } from 'node:crypto';
import type { ReplayStep } from './replay-steps.ts';

/** A step as it is posted to GraphQL. */
export interface ReplayRequest {
  readonly query: string;
  readonly variables: { readonly input: ReplayStep['input']; readonly key: string };
}

/**
 * Puts a step into a request that may be sent again and again: its idempotency key is made of the step and all it says, so
 * a run that was cut off goes on by sending everything once more.
 */
export function requestOf({ key, mutation, input }: ReplayStep): ReplayRequest {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return {
    query: `mutation ($input: ${inputType}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) { event { id } consolidations } }`,
    variables: { input, key: `reform-2025/${key}/${hash}` },
  };
}
