import { expect, test } from 'vitest';
import { accountKinds } from '../../../tests/access/account-kinds.ts';
import { rolesByLevel } from '../src/structure/roles-by-level.ts';

test('the roles a preview names for a level are those whose accounts stand at units of that level', async () => {
  const kinds = await accountKinds();
  const found = Object.keys(rolesByLevel).map((level) => {
    const roles = kinds.filter((kind) => kind.level === level).flatMap(({ rights }) => rights.roles);
    return [level, [...new Set(roles)].toSorted()];
  });
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(rolesByLevel).map(([level, roles]) => [level, roles.toSorted()])),
  );
});
