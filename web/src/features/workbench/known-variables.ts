import { GraphQLError, Kind, parse } from 'graphql';
import { writeVariables } from './read-variables.ts';
import type { Asked } from './ready-questions.ts';

/** The variables of a question that came without: those the page knows by their names filled in, the others for her to fill in. */
export function knownVariables(query: string, { period, asOf, unitId }: Asked): string {
  const known: Readonly<Record<string, unknown>> = { period, asOf, unit: unitId, unitId };
  const names = declaredIn(query);
  return names.length === 0 ? '' : writeVariables(Object.fromEntries(names.map((name) => [name, known[name] ?? null])));
}

/** The names a question declares without a value of their own; none where it cannot be read. */
function declaredIn(query: string): readonly string[] {
  try {
    return parse(query).definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? (one.variableDefinitions ?? []).filter(({ defaultValue }) => !defaultValue).map(({ variable }) => variable.name.value)
        : [],
    );
  } catch (error) {
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}
