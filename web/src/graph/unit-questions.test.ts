import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, OperationTypeNode, parse, type SelectionSetNode } from 'graphql';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '..');
const definitions = globSync('**/*.graphql', { cwd: src }).flatMap((file) => [...parse(readFileSync(join(src, file), 'utf8')).definitions]);
const fragments = new Map(
  definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
);
const queries = definitions.filter(
  (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY,
);

const asksName = (set: SelectionSetNode | undefined): boolean =>
  set?.selections.some((one) => {
    if (one.kind === Kind.FIELD) return one.name.value === 'fullName';
    return asksName(one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value)?.selectionSet : one.selectionSet);
  }) ?? false;

test('every question about one unit asks its name, under which it is kept: without, it takes the unit away from those that do', () => {
  const nameless = queries.filter(({ selectionSet }) =>
    selectionSet.selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'unit' && !asksName(one.selectionSet)),
  );
  expect(queries.length).toBeGreaterThan(20);
  expect(nameless.map(({ name }) => name?.value)).toEqual([]);
});
