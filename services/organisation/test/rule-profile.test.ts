import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UnitKind } from '../src/unit/unit.enums.ts';
import { openUnion, organiser, type Union } from './small-union.ts';

let union: Union;

beforeAll(async () => {
  union = await openUnion();
});

afterAll(() => union.close());

const fields = `kind superiorLevels gatheringTargetApplies hasAdministrativeUnit isEstablishedOnRequest isSubordinateUnit baseModels
  minimumMeetingsPerYear`;
const profiles = async (): Promise<Record<string, { superiorLevels: string[]; gatheringTargetApplies: boolean }>> => {
  const { data } = await union.ask(organiser, `{ ruleProfiles { ${fields} } }`);
  return Object.fromEntries(data?.ruleProfiles.map((profile: { kind: string }) => [profile.kind, profile]));
};

test('every kind of unit has a profile, and each exactly one (ORG-048)', async () => {
  const { data } = await union.ask(organiser, '{ ruleProfiles { kind } }');
  const kinds = data?.ruleProfiles.map(({ kind }: { kind: string }) => kind);
  expect(kinds.toSorted()).toEqual(Object.keys(UnitKind).toSorted());
});

test('a base answers by its kind, and what is no base has none', async () => {
  const of = async (name: string) =>
    (await union.ask(organiser, `{ unit(id: "${unitId(name)}") { ruleProfile { ${fields} } } }`)).data?.unit.ruleProfile;
  const all = await profiles();
  expect([await of('xã một'), await of('chợ A'), await of('tỉnh A'), await of('chi hội 1')]).toEqual([
    all.TERRITORIAL,
    all.SPECIAL,
    null,
    null,
  ]);
  expect(all).toMatchObject({
    TERRITORIAL: { gatheringTargetApplies: true, hasAdministrativeUnit: true, isSubordinateUnit: false, minimumMeetingsPerYear: 4 },
    NO_COMMUNE: { gatheringTargetApplies: false, hasAdministrativeUnit: false, isSubordinateUnit: false, minimumMeetingsPerYear: 4 },
    ARMED_FORCES: { gatheringTargetApplies: false, superiorLevels: ['CENTRAL', 'PROVINCE'], isEstablishedOnRequest: true },
    SPECIAL: { gatheringTargetApplies: false, baseModels: ['EXEC_BRANCH', 'EXEC_BRANCH_GROUP'] },
  });
});

test('the structure goes by the profiles: where a kind may hang, and whether the target applies to it', async () => {
  const superiors = { CENTRAL: 'Trung ương', PROVINCE: 'tỉnh B', DISTRICT: 'huyện A1', BASE: 'xã bốn' };
  for (const [kind, { superiorLevels, gatheringTargetApplies }] of Object.entries(await profiles()))
    for (const [level, name] of Object.entries(superiors)) {
      const unit = { name: `${kind} ${level}`, fullName: `${kind} ${level}`, parent: { id: unitId(name) } };
      const typed = kind === 'TERRITORIAL' ? { ...unit, code: `9${Object.keys(superiors).indexOf(level)}`, adminType: 'XA' } : unit;
      const { outcome, refused } = await union.run('establishUnit', { level: 'BASE', kind, unit: typed });
      expect({ kind, level, refused: refused.length > 0 }).toEqual({ kind, level, refused: !superiorLevels.includes(level) });
      if (refused.length > 0) continue;
      const opened = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
      const { rows } = await union.db.query('select target_applies from organisation.unit where id = $1', [opened]);
      expect(rows).toEqual([{ target_applies: gatheringTargetApplies }]);
    }
});
