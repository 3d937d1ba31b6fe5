import { type ASTNode, type DocumentNode, GraphQLError, type GraphQLSchema, Kind, OperationTypeNode, parse, validate } from 'graphql';
import type { Sentence } from '../../language/language.ts';
import { onlyQuestions } from './chosen-operation.ts';
import { mistakeSentence } from './mistake-words.ts';

/** What is wrong with a text, and where. */
export interface Mistake {
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
  readonly told: Sentence;
}

/** More than this nobody mends at once. */
const shown = 20;

/** What is wrong with a question by the syntax and by the schema; without a schema by the syntax alone. Nothing is wrong with nothing. */
export function mistakesIn(text: string, schema: GraphQLSchema | null): readonly Mistake[] {
  if (text.trim() === '') return [];
  try {
    const document = parse(text);
    const errors = schema ? validate(schema, document, undefined, { maxErrors: shown }) : [];
    return [...commandsIn(document), ...errors.slice(0, shown).map((error) => mistakeOf(error, text))];
  } catch (error) {
    if (error instanceof GraphQLError) return [mistakeOf(error, text)];
    throw error;
  }
}

/** Commands: of what a schema knows no roots of, graphql-js finds nothing wrong. */
const commandsIn = ({ definitions }: DocumentNode): readonly Mistake[] =>
  definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION || one.operation === OperationTypeNode.QUERY || !one.loc) return [];
    const { start, startToken } = one.loc;
    return [{ from: start, to: startToken.end, line: startToken.line, told: onlyQuestions }];
  });

function mistakeOf(error: GraphQLError, text: string): Mistake {
  const node = error.nodes?.[0];
  const [from, to] = node ? rangeOf(node) : wordAt(text, error.positions?.[0] ?? text.length);
  return { from, to, line: error.locations?.[0]?.line ?? 1, told: mistakeSentence(error.message) };
}

/** What a mistake is marked by: a name, not all that stands below it. */
function rangeOf(node: ASTNode): readonly [number, number] {
  const named = 'name' in node && node.name?.loc ? node.name.loc : node.loc;
  return [named?.start ?? 0, named?.end ?? 0];
}

/** The word, or the sign, at a place; at the end of the text what stands last. */
function wordAt(text: string, place: number): readonly [number, number] {
  const from = Math.min(place, Math.max(0, text.trimEnd().length - 1));
  const word = /^\w+/.exec(text.slice(from))?.[0] ?? '';
  return [from, Math.min(text.length, from + Math.max(1, word.length))];
}
