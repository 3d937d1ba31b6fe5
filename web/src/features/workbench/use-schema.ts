import type { GraphQLSchema } from 'graphql';
import { useEffect, useState } from 'react';
import { readSchema } from './read-schema.ts';

interface ReadSchema {
  readonly schema: GraphQLSchema | null;
  /** It could not be read: one can ask all the same, without completion. */
  readonly hasFailed: boolean;
}

/** The schema, once it has come. */
export function useSchema(): ReadSchema {
  const [read, setRead] = useState<ReadSchema>({ schema: null, hasFailed: false });
  useEffect(() => {
    let isHere = true;
    readSchema().then(
      (schema) => isHere && setRead({ schema, hasFailed: false }),
      () => isHere && setRead({ schema: null, hasFailed: true }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return read;
}
