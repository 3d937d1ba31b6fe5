import { type GraphQLOutputType, getNamedType } from 'graphql';
import type { createAsker, GraphqlAnswer } from '../support/client.ts';
import type { ServiceName } from '../support/running-platform.ts';
import { type Aim, fieldsOf, selectionOf } from './attack-calls.ts';

/** A question about something of a type, whatever of it is selected. */
export interface Deep {
  readonly type: GraphQLOutputType;
  readonly fields: readonly string[];
  questionOf(selection: string): string;
  readonly variables?: Record<string, unknown>;
}

export interface Asked {
  readonly question: string;
  readonly answer: GraphqlAnswer;
}

/** What is refused for asking too much at once: in parts, or on a machine that is not busy, it is answered. */
const tooMuch = ({ answer: { codes } }: Asked) => codes.some((code) => limits.has(String(code)));
const limits = new Set(['REQUEST_TOO_LARGE', 'QUERY_TOO_MANY_TOKENS', 'QUERY_TOO_MANY_NODES', 'QUERY_TOO_SLOW']);

/** Asks for everything something shows, four steps deep in one question, or three in as many as it takes: one may only be so long. */
export function createDeepAsker(ask: ReturnType<typeof createAsker>, name: ServiceName, account: string, aim: Aim) {
  const askAt = async ({ type, fields, questionOf, variables }: Deep, depth: number): Promise<Asked> => {
    const named = getNamedType(type);
    const others = fieldsOf(named).filter((field) => !fields.includes(field));
    const question = questionOf(selectionOf(named, depth, aim, others));
    return { question: question + JSON.stringify(variables ?? {}), answer: await ask.service(name, account, question, variables) };
  };
  const askInParts = async (deep: Deep, depth: number): Promise<Asked[]> => {
    const asked = await askAt(deep, depth);
    if (!tooMuch(asked) || depth === 0) return [asked];
    const { fields } = deep;
    const half = Math.ceil(fields.length / 2);
    const parts = fields.length > 1 ? [fields.slice(0, half), fields.slice(half)] : [fields];
    const all: Asked[] = [];
    for (const part of parts) all.push(...(await askInParts({ ...deep, fields: part }, parts.length > 1 ? depth : depth - 1)));
    return all;
  };
  return async (deep: Deep): Promise<Asked[]> => {
    const asked = await askAt(deep, 4);
    return tooMuch(asked) ? askInParts(deep, 3) : [asked];
  };
}
