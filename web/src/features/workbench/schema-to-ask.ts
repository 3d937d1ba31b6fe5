import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

/** What can be asked: commands are left out, for they are given where their outcome is previewed. */
export const schemaToAsk = ({ __schema: told }: IntrospectionQuery): GraphQLSchema =>
  buildClientSchema({ __schema: { ...told, mutationType: null } });
