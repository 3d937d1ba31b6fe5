import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, StringValueNode, ValidationContext, ValidationRule } from 'graphql';
import { DomainError } from './domain-error.ts';
import type { Sentence } from './language.ts';
import { requireStorable, TextRefused } from './text.ts';

/** What one request may ask for at most, at the gateway and at every subgraph alike. */
export const limits = {
  bodyBytes: 512 * 1024,
  tokens: 4_000,
  depth: 14,
  aliases: 30,
  directives: 20,
  /** Fields at the root of one operation: each may cost a statement of its own. */
  roots: 12,
  /** Objects and fields an operation may touch, its list sizes multiplied out. */
  nodes: 50_000,
} as const;

export class QueryRefused extends DomainError {
  constructor(code: string, sentence: Sentence, details: Record<string, unknown> = {}) {
    super(code, sentence, details, 400);
  }
}

export const tooLarge = (what: 'depth' | 'aliases' | 'directives' | 'roots' | 'nodes', vi: string, en: string) =>
  new QueryRefused(
    `QUERY_TOO_MANY_${what.toUpperCase()}`,
    { vi: `${vi} (tối đa ${limits[what]}). Hãy chia nhỏ câu hỏi.`, en: `${en} (at most ${limits[what]}). Split the question.` },
    { max: limits[what] },
  );

type Rejection = (context: ValidationContext | null, error: GraphQLError) => void;

const reporting = (refuse: () => GraphQLError) => ({
  propagateOnRejection: false,
  onReject: [((context) => context?.reportError(refuse())) satisfies Rejection],
});

/** Names an object of JavaScript already has a meaning for; no answer is ever keyed by one. */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

const refuseNames: ValidationRule = (context) => ({
  Field({ name, alias }) {
    if (refusedNames.has((alias ?? name).value))
      context.reportError(
        new QueryRefused('QUERY_NAME_REFUSED', {
          vi: `Không dùng được tên «${(alias ?? name).value}». Hãy đặt bí danh khác.`,
          en: `The name "${(alias ?? name).value}" cannot be used. Choose another alias.`,
        }),
      );
  },
});

/** Texts written into the query itself; those of the variables are looked at when the body is read. */
const refuseTexts: ValidationRule = (context) => ({
  StringValue({ value }: StringValueNode) {
    try {
      requireStorable(value);
    } catch (error) {
      if (error instanceof TextRefused) context.reportError(error);
    }
  },
});

/** Shape limits as validation rules; the token limit is the parser's (`parseOptions.maxTokens`). */
export const limitRules = [
  maxDepthRule({
    n: limits.depth,
    flattenFragments: true,
    ...reporting(() => tooLarge('depth', 'Câu hỏi lồng quá sâu', 'The query nests too deep')),
  }),
  maxAliasesRule({ n: limits.aliases, allowList: [], ...reporting(() => tooLarge('aliases', 'Quá nhiều bí danh', 'Too many aliases')) }),
  maxDirectivesRule({ n: limits.directives, ...reporting(() => tooLarge('directives', 'Quá nhiều chỉ thị', 'Too many directives')) }),
  refuseNames,
  refuseTexts,
] as unknown as ValidationRule[]; // the armour's rules are typed as visitors, which validation rules return
