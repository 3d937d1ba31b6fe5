import { type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ask } from './ask.ts';
import { schemaToAsk } from './schema-to-ask.ts';

let reading: Promise<GraphQLSchema> | undefined;

/** The schema as the gateway tells it to who is signed in, with what describes it: asked once, and again if that failed. */
export function readSchema(): Promise<GraphQLSchema> {
  reading ??= askForSchema().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

/** No type of ours is wrapped more often: `[Thing!]!`. */
const typeDepth = 3;

async function askForSchema(): Promise<GraphQLSchema> {
  const query = getIntrospectionQuery({ typeDepth });
  const { data, errors } = await ask({ query, variables: {}, operationName: null });
  if (!data) throw new Error(errors.map(({ message }) => message).join(' '));
  return schemaToAsk(data as unknown as IntrospectionQuery);
}
