import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDirective, MapperKind, mapSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { DateScalar } from './date.ts';
import { DomainError } from './domain-error.ts';
import type { RequestScope } from './request-scope.ts';
import { hasScope } from './viewer.ts';

// biome-ignore lint/complexity/noBannedTypes: resolver classes have nothing in common but being classes
type ResolverClass = Function;

/** What somebody says a thing is known by: most by an id. Nothing has looked at it yet. */
type Reference = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Federation's way in for one entity: from its key to the thing, or null where there is none for this caller. */
export type ResolveReference<Context> = (reference: Reference, context: Context) => unknown;

export interface SubgraphParts<Context> {
  readonly resolvers: NonEmptyArray<ResolverClass>;
  /** Types no root field leads to: entity stubs of other services that this one adds fields to. */
  readonly orphanedTypes: readonly ResolverClass[];
  readonly references: Readonly<Record<string, ResolveReference<Context>>>;
}

export interface Subgraph {
  /** The committed contract: federation SDL, sorted, with descriptions and directives. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"""
Personal data: answered only to callers with the scope \`persons\`, never to partners, never published. Of the class IDENTIFIER or
SENSITIVE only to callers with the scope \`persons:sensitive\`, sealed where it is stored, and each reading is recorded.
"""
directive @personal(
  "BASIC, IDENTIFIER or SENSITIVE."
  class: String! = "BASIC"
  "The document that asks for it."
  basis: String! = "GENERAL"
  "How long it is kept."
  retention: String! = "WITH_ITS_RECORD"
) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
`;

/** Turns TypeGraphQL classes into a federated, executable schema. The same classes always give the same SDL. */
export function buildSubgraph<Context extends RequestScope>({ resolvers, orphanedTypes, references }: SubgraphParts<Context>): Subgraph {
  const plain = buildSchemaSync({
    resolvers,
    orphanedTypes: [...orphanedTypes],
    scalarsMap: [],
    validate: false,
    skipCheck: true, // federation's directives are unknown until the SDL is linked below
  });
  const sdl = `${federationLink}\n${printSchemaWithDirectives(lexicographicSortSchema(plain))}\n`;
  const resolverMap: Record<string, object> = createResolversMap(plain);
  for (const [type, resolve] of Object.entries(references)) {
    resolverMap[type] = {
      ...resolverMap[type],
      __resolveReference: (reference: Reference, context: Context) => resolve(reference, context),
    };
  }
  const federated = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: { ...resolverMap, Date: DateScalar } as never }]);
  return { sdl, schema: guardPersonalFields(federated) };
}

/** One mark on the field is the whole rule: whoever resolves it, the caller is asked for the scope first. */
function guardPersonalFields(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: GraphQLFieldConfig<unknown, RequestScope>) => {
      const [mark] = getDirective(schema, field, 'personal') ?? [];
      if (!mark) return undefined;
      const scope = (mark.class ?? 'BASIC') === 'BASIC' ? 'persons' : 'persons:sensitive';
      const { resolve = defaultFieldResolver } = field;
      return {
        ...field,
        resolve: (source, args, context, info) => {
          if (!hasScope(context.viewer, scope)) throw new PersonalDataRefused(info.fieldName);
          return resolve(source, args, context, info);
        },
      };
    },
  });
}

export class PersonalDataRefused extends DomainError {
  constructor(field: string) {
    super(
      'PERSONAL_DATA_REFUSED',
      {
        vi: `Trường «${field}» là dữ liệu cá nhân và không được cung cấp cho tài khoản này. Hãy bỏ trường đó khỏi câu hỏi.`,
        en: `The field "${field}" is personal data and is not given to this account. Leave it out of the question.`,
      },
      { field },
    );
  }
}
