import { type DocumentNode, GraphQLError, parse, print, type Token, TokenKind } from 'graphql';
import { readVariables, writeVariables } from './read-variables.ts';

/**
 * A question laid out anew; null where it cannot be read, as nothing is guessed. One with comments keeps its lines and has them indented:
 * what prints GraphQL knows no comments, and nothing typed is lost.
 */
export function formatQuestion(text: string): string | null {
  try {
    const document = parse(text);
    const tokens = tokensOf(document);
    return tokens.some(({ kind }) => kind === TokenKind.COMMENT) ? indent(text, tokens) : print(document);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** Variables laid out anew; null where they are no JSON object. */
export function formatVariables(text: string): string | null {
  const variables = readVariables(text);
  if (variables === null) return null;
  return text.trim() === '' ? '' : writeVariables(variables);
}

/** Every token that was read, comments too: each knows the next. */
function tokensOf({ loc }: DocumentNode): readonly Token[] {
  const tokens: Token[] = [];
  for (let token = loc?.startToken.next ?? null; token !== null; token = token.next) tokens.push(token);
  return tokens;
}

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/** Each line two spaces deeper for every bracket open where it begins; lines within a text of several lines stay. */
function indent(text: string, tokens: readonly Token[]): string {
  const first = new Map<number, Token>();
  for (const token of tokens) if (!first.has(token.line)) first.set(token.line, token);
  const within = new Set(tokens.flatMap((token) => linesWithin(text, token)));
  const lines = text.split(/\r\n|[\n\r]/).map((line, index) => {
    if (within.has(index + 1)) return line;
    const token = first.get(index + 1);
    if (!token || token.kind === TokenKind.EOF) return line.trim();
    return '  '.repeat(depthAt(tokens, token)) + line.trim();
  });
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The lines a token runs on into after its own. */
function linesWithin(text: string, { kind, start, end, line }: Token): number[] {
  if (kind !== TokenKind.BLOCK_STRING) return [];
  const breaks = text.slice(start, end).match(/\r\n|[\n\r]/g)?.length ?? 0;
  return Array.from({ length: breaks }, (_, index) => line + index + 1);
}

/** How many brackets are open where a line begins with a token; one that closes stands with what opened it. */
function depthAt(tokens: readonly Token[], first: Token): number {
  const before = tokens.slice(0, tokens.indexOf(first) + (closing.has(first.kind) ? 1 : 0));
  return before.reduce((depth, { kind }) => depth + (opening.has(kind) ? 1 : 0) - (closing.has(kind) ? 1 : 0), 0);
}
