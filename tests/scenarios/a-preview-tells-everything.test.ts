import { expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { serviceNames } from '../support/running-platform.ts';

const platform = inject('platform');
const ask = createAsker(platform);

/** A day to come, so that nothing of today changes. */
const day = '2032-01-01';
const period = '2026H1';
const decision = { number: '98/NQ-MH', issuer: 'Minh họa', decidedOn: '2026-11-01', text: 'Minh họa' };

const told = `
  closed { fullName extent people { positionsCarried positionsToPlace mentorAssignmentsCarried mentorAssignmentsToPlace }
    emulation { classesKept clusterToPlace { name } } openPeriods { period hasFigures }
    things { kind carried toPlace ended } figures(period: "${period}") { members women18Plus } }
  formed { unitId fullName figures(period: "${period}") { members honorary women18Plus provenance { method origin partsReported partsExpected } }
    gatheringRate(period: "${period}") { numerator denominator status membersNeeded } }
  continuing { unitId fullName before { ...Planned } after { ...Planned } }
  access { holderName roles gained lost }`;
const counted = `figures(period: "${period}") { members honorary women18Plus provenance { method partsReported partsExpected } }
  gatheringRate(period: "${period}") { numerator denominator status membersNeeded }`;
const planned = `fragment Planned on PlannedUnit { ${counted} }`;
const merge = `${planned} mutation ($input: MergeUnitsInput!, $preview: Boolean) { mergeUnits(input: $input, preview: $preview) {
  isPreview event { id } refusals { code } ${told} } }`;

const correct = `${planned} mutation ($input: CorrectUnitEventInput!, $preview: Boolean) { correctUnitEvent(input: $input, preview: $preview) {
  isPreview refusals { code } changes { unitId act fullName parentName } piecesTakenBack { fromName toName extent }
  returned { fullName people { positionsReturned mentorAssignmentsReturned waitingNoMore } openPeriods { period }
    figures(period: "${period}") { members women18Plus } supportCase { state } }
  ${told} } }`;

interface Base {
  readonly id: string;
  readonly name: string;
}

/** Commune bases of a province. */
async function basesOf(provinceCode: string, first: number, mentored?: boolean): Promise<Base[]> {
  const { data } = await ask.gateway('analyst', 'query ($code: String!) { unitByCode(code: $code, asOf: "2026-01-01") { id } }', {
    code: provinceCode,
  });
  const listed = await ask.service(
    'insights',
    'analyst',
    'query ($filter: BaseFilter, $first: Int) { bases(period: "2026H1", filter: $filter, first: $first) { edges { node { name unit { id } } } } }',
    { filter: { provinceId: data.unitByCode.id, ...(mentored === undefined ? {} : { mentored }) }, first },
  );
  return listed.data.bases.edges.map(({ node }: { node: { name: string; unit: { id: string } } }) => ({
    id: node.unit.id,
    name: node.name,
  }));
}

const sumOf = (list: readonly Record<string, number>[], name: string): number => list.reduce((sum, one) => sum + (one[name] ?? 0), 0);

interface Staff {
  readonly officers: readonly { readonly cadre: { readonly id: string } }[];
  readonly mentors: readonly { readonly cadre: { readonly id: string } }[];
}

const staffOn = async (id: string, asOf: string): Promise<Staff> =>
  (
    await ask.service(
      'cadre',
      'analyst',
      'query ($key: _Any!, $asOf: Date) { _entities(representations: [$key]) { ... on Unit { officers(asOf: $asOf) { cadre { id } } mentors(asOf: $asOf) { cadre { id } } } } }',
      { key: { __typename: 'Unit', id }, asOf },
    )
  ).data._entities[0];

/** Things that units have or run on a day, by kind; only those that wait to be placed, or only those that do not. */
async function thingsOn(ids: readonly string[], asOf: string, isWaiting = false): Promise<Record<string, number>> {
  const question = `query ($id: ID!, $asOf: Date) { unit(id: $id) { CLUB: clubs(asOf: $asOf) { isWaiting } MODEL: modelSites(asOf: $asOf) { id }
    COMMUNICATION_TEAM: communicationTeams(asOf: $asOf) { isWaiting } TRUSTED_ADDRESS: trustedAddresses(asOf: $asOf) { isWaiting } } }`;
  const found = await Promise.all(
    ids.map(async (id) => (await ask.service('organisation', 'organiser', question, { id, asOf })).data.unit),
  );
  const count = (kind: string): number =>
    found.flatMap((unit) => unit[kind]).filter((one: { isWaiting?: boolean }) => (one.isWaiting ?? false) === isWaiting).length;
  return Object.fromEntries(['CLUB', 'COMMUNICATION_TEAM', 'MODEL', 'TRUSTED_ADDRESS'].map((kind) => [kind, count(kind)]));
}

interface Closed {
  readonly things: readonly { readonly kind: string; readonly carried: number; readonly toPlace: number }[];
}

/** How many of these kinds a preview says are carried, or are to be placed. */
const foretold = (closed: readonly Closed[], fate: 'carried' | 'toPlace', kinds: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      closed.flatMap(({ things }) => things.filter((one) => one.kind === kind)).reduce((sum, one) => sum + one[fate], 0),
    ]),
  );

const ratesOf = async (id: string) =>
  (
    await ask.service(
      'membership',
      'analyst',
      `query ($key: _Any!) { _entities(representations: [$key]) { ... on Unit {
        figures(period: "${period}") { members honorary women18Plus provenance { method origin partsReported partsExpected } }
        gatheringRate(period: "${period}") { numerator denominator status membersNeeded } } } }`,
      { key: { __typename: 'Unit', id } },
    )
  ).data._entities[0];

const waiting = async (): Promise<number> =>
  (await ask.service('cadre', 'organiser', '{ placements(first: 1) { totalCount } }')).data.placements.totalCount;

test('what a preview says would move is what then moves: people, figures, classes', async () => {
  const bases = await basesOf('48', 2, true);
  const input = {
    decision,
    effectiveOn: day,
    from: bases.map(({ id }) => ({ id })),
    into: { key: 'mới', unit: { name: 'Thử Nghiệm Hai', fullName: 'Xã Thử Nghiệm Hai', adminType: 'XA' } },
  };
  const waitedBefore = await waiting();
  const preview = await ask.gateway('organiser', merge, { input, preview: true });
  expect(preview.errors).toEqual([]);
  const { closed, formed, access } = preview.data.mergeUnits;
  const people = closed.map((one: { people: Record<string, number> }) => one.people);
  expect(sumOf(people, 'mentorAssignmentsCarried')).toBeGreaterThan(0);
  expect(sumOf(people, 'positionsToPlace')).toBe(4);
  expect(closed.map(({ emulation }: { emulation: object }) => emulation)).toEqual([
    { classesKept: expect.any(Number), clusterToPlace: null },
    { classesKept: expect.any(Number), clusterToPlace: null },
  ]);
  expect(formed[0].figures.members).toBe(
    sumOf(
      closed.map(({ figures }: { figures: Record<string, number> }) => figures),
      'members',
    ),
  );
  expect(access.find(({ holderName }: { holderName: string }) => holderName === 'Xã Thử Nghiệm Hai')).toMatchObject({
    roles: ['BASE_OFFICER'],
  });
  const before = await Promise.all(bases.map(({ id }) => staffOn(id, '2031-12-31')));
  const had = await thingsOn(
    bases.map(({ id }) => id),
    '2031-12-31',
  );
  expect(foretold(closed, 'carried', Object.keys(had))).toEqual(had);
  expect(Math.max(...Object.values(had))).toBeGreaterThan(0);

  const done = await ask.gateway('organiser', merge, { input });
  expect(done.errors).toEqual([]);
  const id = done.data.mergeUnits.formed[0].unitId;
  expect(await thingsOn([id], day)).toEqual(had);
  expect(foretold(closed, 'toPlace', Object.keys(had))).toEqual({ CLUB: 0, COMMUNICATION_TEAM: 0, MODEL: 0, TRUSTED_ADDRESS: 0 });
  const toPlace = sumOf(people, 'positionsToPlace') + sumOf(people, 'mentorAssignmentsToPlace');
  await expect.poll(waiting, { timeout: 10_000 }).toBe(waitedBefore + toPlace);
  const after = await staffOn(id, day);
  expect(after.officers).toHaveLength(sumOf(people, 'positionsCarried'));
  const mentorsBefore = before.flatMap(({ mentors }) => mentors.map(({ cadre }) => cadre.id));
  expect(mentorsBefore).toHaveLength(sumOf(people, 'mentorAssignmentsCarried') + sumOf(people, 'mentorAssignmentsToPlace'));
  expect(after.mentors.map(({ cadre }) => cadre.id).toSorted()).toEqual([...new Set(mentorsBefore)].toSorted());
  await expect.poll(() => ratesOf(id), { timeout: 10_000 }).toEqual({ figures: formed[0].figures, gatheringRate: formed[0].gatheringRate });

  const correction = { eventId: done.data.mergeUnits.event.id, decision, reason: 'Chỉ là thử' };
  const back = await ask.gateway('organiser', correct, { input: correction, preview: true });
  expect(back.errors).toEqual([]);
  const { returned, closed: never, piecesTakenBack } = back.data.correctUnitEvent;
  expect(piecesTakenBack).toHaveLength(2);
  expect(never).toMatchObject([
    {
      fullName: 'Xã Thử Nghiệm Hai',
      extent: 'NEVER',
      people: { positionsCarried: 0, positionsToPlace: 0, mentorAssignmentsCarried: 0, mentorAssignmentsToPlace: 0 },
      figures: { members: formed[0].figures.members },
    },
  ]);
  const returning = returned.map(({ people: one }: { people: Record<string, number> }) => one);
  expect(sumOf(returning, 'positionsReturned')).toBe(sumOf(people, 'positionsCarried') + sumOf(people, 'positionsToPlace'));
  expect(sumOf(returning, 'mentorAssignmentsReturned')).toBe(mentorsBefore.length);
  expect(sumOf(returning, 'waitingNoMore')).toBe(toPlace);
  const figuresOf = (list: readonly { fullName: string; figures: object }[]) =>
    list.map(({ fullName, figures }) => ({ fullName, figures }));
  expect(figuresOf(returned)).toEqual(figuresOf(closed));
  expect(await waiting()).toBe(waitedBefore + toPlace);

  const taken = await ask.gateway('organiser', correct, { input: correction });
  expect(taken.errors).toEqual([]);
  expect(taken.data.correctUnitEvent).toMatchObject({ isPreview: false, changes: back.data.correctUnitEvent.changes, piecesTakenBack });
  await expect.poll(waiting, { timeout: 10_000 }).toBe(waitedBefore);
  for (const onDay of ['2031-12-31', day]) expect(await Promise.all(bases.map((base) => staffOn(base.id, onDay)))).toEqual(before);
});

/** Previews a command, carries it out, and says what both told; what was done is taken back when `check` has looked. */
async function previewed(command: string, type: string, input: object, check: (told: Told) => Promise<void>): Promise<void> {
  const mutation = `${planned} mutation ($input: ${type}!, $preview: Boolean) { ${command}(input: $input, preview: $preview) {
    event { id } refusals { code } changes { unitId act ground fullName parentName adminType } held { unitId fullName heldByName } ${told} } }`;
  const given = { decision, effectiveOn: day, ...input };
  const preview = await ask.gateway('organiser', mutation, { input: given, preview: true });
  expect([preview.errors, preview.data?.[command].refusals]).toEqual([[], []]);
  const waitedBefore = await waiting();
  const done = await ask.gateway('organiser', mutation, { input: given });
  expect(done.errors).toEqual([]);
  const { event, changes, held } = done.data[command];
  expect({ changes: preview.data[command].changes, held: preview.data[command].held }).toEqual({ changes, held });
  await check({ ...preview.data[command], waitedBefore });
  const taken = await ask.gateway('organiser', correct, { input: { eventId: event.id, decision, reason: 'Chỉ là thử' } });
  expect(taken.errors).toEqual([]);
  await expect.poll(waiting, { timeout: 10_000 }).toBe(waitedBefore);
}

interface Counted {
  readonly figures: { readonly members: number; readonly women18Plus: number };
  readonly gatheringRate: object;
}

/** What a unit has for the period on the map of the day. */
const countsOnDay = async (id: string): Promise<Counted> =>
  (
    await ask.service(
      'membership',
      'analyst',
      `query ($key: _Any!) { _entities(representations: [$key]) { ... on Unit { ${counted.replaceAll(
        `period: "${period}"`,
        `period: "${period}", boundaries: { kind: AS_OF, date: "${day}" }`,
      )} } } }`,
      { key: { __typename: 'Unit', id } },
    )
  ).data._entities[0];

interface Told {
  readonly changes: readonly {
    readonly unitId: string;
    readonly fullName: string;
    readonly parentName: string;
    readonly adminType: string;
  }[];
  readonly held: readonly { readonly fullName: string; readonly heldByName: string }[];
  readonly closed: readonly {
    readonly extent: string;
    readonly people: Readonly<Record<string, number>>;
    readonly figures: { members: number };
  }[];
  readonly formed: readonly object[];
  readonly continuing: readonly { readonly unitId: string; readonly fullName: string; readonly before: Counted; readonly after: Counted }[];
  readonly access: readonly { readonly holderName: string; readonly roles: string[]; readonly gained: number; readonly lost: number }[];
  readonly waitedBefore: number;
}

const unitOn = async (id: string, fields: string) =>
  (await ask.service('organisation', 'analyst', `query ($id: ID!) { unit(id: $id, asOf: "${day}") { ${fields} } }`, { id })).data.unit;

test('what a preview says a dissolved base would leave to be placed is what then waits', async () => {
  const [base] = await basesOf('48', 1, true);
  const before = await staffOn(base?.id ?? '', '2031-12-31');
  await previewed(
    'dissolveUnits',
    'DissolveUnitsInput',
    { units: [{ id: base?.id }] },
    async ({ closed, formed, held, access, waitedBefore }) => {
      expect([closed.map(({ extent }) => extent), formed]).toEqual([['NONE'], []]);
      const { positionsCarried, positionsToPlace, mentorAssignmentsCarried, mentorAssignmentsToPlace } = closed[0]?.people ?? {};
      expect([positionsCarried, mentorAssignmentsCarried]).toEqual([0, 0]);
      expect([positionsToPlace, mentorAssignmentsToPlace]).toEqual([before.officers.length, before.mentors.length]);
      await expect.poll(waiting, { timeout: 10_000 }).toBe(waitedBefore + before.officers.length + before.mentors.length);
      expect(held.length).toBeGreaterThan(0);
      expect(new Set(held.map(({ heldByName }) => heldByName))).toEqual(new Set(['Thành phố Đà Nẵng']));
      expect(access.map(({ roles, gained }) => ({ roles, gained }))).toContainEqual({ roles: ['BASE_OFFICER'], gained: 0 });
    },
  );
  expect(await staffOn(base?.id ?? '', day)).toEqual(before);
});

test('what a preview says of a base that hangs elsewhere is where it then hangs, and who then sees it', async () => {
  const [base] = await basesOf('48', 1);
  const { id: provinceId } = (await ask.service('organisation', 'analyst', '{ unitByCode(code: "44", asOf: "2026-01-01") { id } }')).data
    .unitByCode;
  // the base, what hangs below it, and the communes that went into it whole: their past goes where it hangs
  const { counts, predecessors } = await unitOn(base?.id ?? '', 'counts { branches groups } predecessors { kind }');
  const went = predecessors.filter(({ kind }: { kind: string }) => kind === 'WHOLE').length;
  const seen = 1 + counts.branches + counts.groups + went;
  const input = { units: [{ id: base?.id }], under: { id: provinceId } };
  const had = await Promise.all([base?.id ?? '', provinceId].map(countsOnDay));
  await previewed('reparentUnits', 'ReparentUnitsInput', input, async ({ changes, closed, formed, continuing, access }) => {
    expect([closed, formed]).toEqual([[], []]);
    // the sums of the old and the new province, before and after
    expect(continuing.map(({ fullName }) => fullName)).toEqual(['Thành phố Đà Nẵng', 'Tỉnh Quảng Trị']);
    const moved = continuing.map(({ before, after }) => after.figures.members - before.figures.members);
    expect(moved).toEqual([-(had[0]?.figures.members ?? 0), had[0]?.figures.members]);
    expect(continuing[1]?.before).toEqual(had[1]);
    for (const { unitId, after } of continuing) await expect.poll(() => countsOnDay(unitId), { timeout: 10_000 }).toEqual(after);
    expect(changes).toMatchObject([{ unitId: base?.id, parentName: 'Tỉnh Quảng Trị' }]);
    expect(access.map(({ holderName, gained, lost }) => ({ holderName, gained, lost }))).toEqual([
      { holderName: 'Thành phố Đà Nẵng', gained: 0, lost: seen },
      { holderName: 'Tỉnh Quảng Trị', gained: seen, lost: 0 },
    ]);
    expect(await unitOn(base?.id ?? '', `parent(asOf: "${day}") { fullName }`)).toEqual({ parent: { fullName: 'Tỉnh Quảng Trị' } });
    expect(await ratesOf(base?.id ?? '')).toMatchObject({ figures: { provenance: { method: 'AS_REPORTED' } } });
  });
  expect(await unitOn(base?.id ?? '', `parent(asOf: "${day}") { fullName }`)).toEqual({ parent: { fullName: 'Thành phố Đà Nẵng' } });
});

test('what a preview says a base has that takes another in is what it then has on the map of that day', async () => {
  const [base, other] = await basesOf('48', 2);
  const input = { from: [{ id: other?.id }], into: { key: 'một', continues: { id: base?.id } } };
  const had = await countsOnDay(base?.id ?? '');
  await previewed('mergeUnits', 'MergeUnitsInput', input, async ({ closed, formed, continuing }) => {
    expect(formed).toEqual([]);
    // their province has what it had
    expect(continuing.map(({ unitId }) => unitId)).toEqual([base?.id]);
    expect(continuing[0]?.before).toEqual(had);
    expect(continuing[0]?.after.figures.members).toBe(had.figures.members + (closed[0]?.figures.members ?? 0));
    await expect.poll(() => countsOnDay(base?.id ?? ''), { timeout: 10_000 }).toEqual(continuing[0]?.after);
  });
});

test('what a preview says of a commune that becomes a ward is what it then is, and nothing moves', async () => {
  const [base] = await basesOf('38', 1);
  const before = await unitOn(base?.id ?? '', 'fullName adminType');
  const other = before.adminType === 'XA' ? { adminType: 'PHUONG', fullName: 'Phường Thử' } : { adminType: 'XA', fullName: 'Xã Thử' };
  const rates = await ratesOf(base?.id ?? '');
  await previewed('changeUnitType', 'ChangeUnitTypeInput', { unit: { id: base?.id }, ...other }, async ({ changes, ...rest }) => {
    expect([rest.closed, rest.formed, rest.continuing, rest.held, rest.access]).toEqual([[], [], [], [], []]);
    expect(changes).toMatchObject([{ unitId: base?.id, ...other }]);
    expect(await unitOn(base?.id ?? '', 'fullName adminType')).toEqual({ fullName: other.fullName, adminType: other.adminType });
    expect(await ratesOf(base?.id ?? '')).toEqual(rates);
  });
  expect(await unitOn(base?.id ?? '', 'fullName adminType')).toEqual(before);
});

test('what a preview says a split would leave is what each part then has', async () => {
  const bases = await basesOf('48', 12);
  const clubs = await Promise.all(bases.map(async ({ id }) => (await thingsOn([id], '2031-12-31')).CLUB ?? 0));
  const base = bases.find((_one, index) => (clubs[index] ?? 0) > 0);
  expect(base).toBeDefined();
  const part = (name: string) => ({ key: name, unit: { name, fullName: `Xã ${name}`, adminType: 'XA' } });
  const input = { decision, effectiveOn: day, unit: { id: base?.id }, into: [part('Thử Trên'), part('Thử Dưới')] };
  const split = `${planned} mutation ($input: SplitUnitInput!, $preview: Boolean) { splitUnit(input: $input, preview: $preview) { event { id } ${told} } }`;
  const preview = await ask.gateway('organiser', split, { input, preview: true });
  expect(preview.errors).toEqual([]);
  const had = await thingsOn([base?.id ?? ''], '2031-12-31');
  const { closed } = preview.data.splitUnit;
  expect(foretold(closed, 'toPlace', Object.keys(had))).toEqual(had);
  const done = await ask.gateway('organiser', split, { input });
  expect(done.errors).toEqual([]);
  const parts = done.data.splitUnit.formed.map(({ unitId }: { unitId: string }) => unitId);
  expect(Object.values(await thingsOn(parts, day))).toEqual([0, 0, 0, 0]);
  const { MODEL: _model, ...belongings } = had; // what ran at a unit that ended runs nowhere until it is placed
  expect(await thingsOn([base?.id ?? ''], day, true)).toMatchObject(belongings);
  for (const { fullName, figures, gatheringRate } of preview.data.splitUnit.formed) {
    expect(figures.provenance.method).toBe('ESTIMATED');
    const formed = done.data.splitUnit.formed.find((one: { fullName: string }) => one.fullName === fullName);
    await expect.poll(() => ratesOf(formed.unitId), { timeout: 10_000 }).toEqual({ figures, gatheringRate });
  }
  const taken = await ask.gateway(
    'organiser',
    'mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input) { event { type } } }',
    { input: { eventId: done.data.splitUnit.event.id, decision, reason: 'Chỉ là thử' } },
  );
  expect(taken.errors).toEqual([]);
});

/** Statements all services have sent for requests, by what they say of themselves. */
async function statements(): Promise<number> {
  const texts = await Promise.all(serviceNames.map(async (name) => (await fetch(`${platform.services[name]}/metrics`)).text()));
  return texts.reduce((sum, text) => sum + Number(/^sql_statements_total\{cause="request"\} (\d+)$/m.exec(text)?.[1] ?? 0), 0);
}

test('a preview of forty units costs no more statements than one of ten', async () => {
  const bases = await basesOf('38', 40);
  expect(bases).toHaveLength(40);
  const redraw = `${planned} mutation ($input: RedrawUnitsInput!) { redrawUnits(input: $input, preview: true) { refusals { code } ${told} } }`;
  const costOf = async (count: number): Promise<number> => {
    const pairs = Array.from({ length: count / 2 }, (_one, index) => bases.slice(2 * index, 2 * index + 2));
    const input = {
      decision,
      effectiveOn: day,
      outcomes: pairs.map((_pair, index) => ({
        key: `k${index}`,
        unit: { name: `Thử ${index}`, fullName: `Xã Thử ${index}`, adminType: 'XA' },
      })),
      pieces: pairs.flatMap((pair, index) => pair.map(({ id }) => ({ from: { id }, to: `k${index}`, extent: 'WHOLE' }))),
    };
    const before = await statements();
    const { errors, data } = await ask.gateway('organiser', redraw, { input });
    expect(errors).toEqual([]);
    expect(data.redrawUnits.refusals).toEqual([]);
    expect([data.redrawUnits.closed.length, data.redrawUnits.formed.length]).toEqual([count, count / 2]);
    expect(data.redrawUnits.formed.every(({ figures }: { figures: object | null }) => figures !== null)).toBe(true);
    return (await statements()) - before;
  };
  await costOf(10);
  const [ten, forty] = [await costOf(10), await costOf(40)];
  expect(forty).toBe(ten);
});
