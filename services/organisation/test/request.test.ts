import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeRequests } from '../src/demonstration/make-requests.ts';
import { decision, officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

const officerOfB = callers.provinceOfficer(unitId('tỉnh B'));
const today = '2026-11-20';

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(`${today}T05:00:00Z`), toFake: ['Date'] });
  union = await openUnion();
});

afterEach(async () => {
  vi.useRealTimers();
  await union.close();
});

const asked = { applicant: 'Sở Minh họa', kind: 'OFFICE', superiorId: unitId('tỉnh A'), on: '2026-01-10' };
const fields =
  'id applicant kind state submittedOn closedOn version guidanceDueOn isOverdue superior { name } unit { name } steps { state on note document }';

const submit = async (input: object = {}, viewer = officerOfA, key: string | null = null) => {
  const { data, codes } = await union.ask(
    viewer,
    `mutation ($input: SubmitRequestInput!, $key: String) { submitEstablishmentRequest(input: $input, idempotencyKey: $key) { ${fields} } }`,
    { input: { ...asked, ...input }, key },
  );
  return { request: data?.submitEstablishmentRequest, codes };
};

const act = async (step: 'accept' | 'reject' | 'guide', id: string, input: object = {}, viewer = officerOfA, key: string | null = null) => {
  const name = `${step}EstablishmentRequest`;
  const { data, codes } = await union.ask(
    viewer,
    `mutation ($input: RequestStepInput!, $key: String) { ${name}(input: $input, idempotencyKey: $key) { ${fields} } }`,
    { input: { id, on: '2026-02-01', ...input }, key },
  );
  return { request: data?.[name], codes };
};

const list = async (viewer = officerOfA, filter: object = {}, page = '') => {
  const { data, codes } = await union.ask(
    viewer,
    `query ($filter: RequestFilter) { establishmentRequests(filter: $filter${page}) { totalCount pageInfo { endCursor hasNextPage } edges { node { ${fields} } } } }`,
    { filter },
  );
  return { ...data?.establishmentRequests, codes };
};

const establish = (requestId: string, more: object = {}, how: object = {}) =>
  union.run(
    'establishUnit',
    {
      level: 'BASE',
      kind: 'OFFICE',
      unit: { name: 'Hội Minh họa', fullName: 'Hội Phụ nữ Sở Minh họa', parent: ref('tỉnh A') },
      effectiveOn: '2026-06-01',
      requestId,
      ...more,
    },
    { viewer: officerOfA, ...how },
  );

/** A request in a state, by the way it gets there. */
const inState = async (state: string): Promise<string> => {
  const { request } = await submit();
  if (state === 'SUBMITTED') return request.id;
  if (state === 'REJECTED') await act('reject', request.id, { note: 'Chưa đủ hội viên' });
  else await act('accept', request.id);
  if (state === 'GUIDED' || state === 'ESTABLISHED') await act('guide', request.id, { on: '2026-03-01' });
  if (state === 'ESTABLISHED') await establish(request.id);
  return request.id;
};

const written = async (): Promise<string> => {
  const { rows } = await union.db.query<{ sum: string }>(`
    select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from organisation.establishment_request t
    union all select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from organisation.request_step t`);
  return [...rows.map(({ sum }) => sum), await union.fingerprint()].join();
};

test('a request goes from the wish to the Association, and every step stands (D15, ORG-025)', async () => {
  const { request } = await submit({ document: '12/CV' });
  expect(request).toMatchObject({ state: 'SUBMITTED', version: 1, superior: { name: 'tỉnh A' }, closedOn: null, guidanceDueOn: null });
  const { request: accepted } = await act('accept', request.id, { note: 'Đủ điều kiện theo Điều lệ', version: 1 });
  expect(accepted).toMatchObject({ state: 'ELIGIBLE', version: 2, guidanceDueOn: '2026-12-31', isOverdue: false });
  await act('guide', request.id, { on: '2026-03-01' });
  const { request: guided } = await act('guide', request.id, { on: '2026-05-01', note: 'Hướng dẫn lần hai' });
  expect(guided).toMatchObject({ state: 'GUIDED', version: 4, guidanceDueOn: null });
  expect((await establish(request.id)).codes).toEqual([]);
  const [{ node }] = (await list()).edges;
  expect(node).toMatchObject({ state: 'ESTABLISHED', closedOn: '2026-06-01', unit: { name: 'Hội Minh họa' } });
  expect(node.steps).toEqual([
    { state: 'SUBMITTED', on: '2026-01-10', note: null, document: '12/CV' },
    { state: 'ELIGIBLE', on: '2026-02-01', note: 'Đủ điều kiện theo Điều lệ', document: null },
    { state: 'GUIDED', on: '2026-03-01', note: null, document: null },
    { state: 'GUIDED', on: '2026-05-01', note: 'Hướng dẫn lần hai', document: null },
    { state: 'ESTABLISHED', on: '2026-06-01', note: null, document: decision.number },
  ]);
});

test('one that does not meet the Statute is rejected for a reason, and may ask again', async () => {
  const id = await inState('SUBMITTED');
  const { request } = await act('reject', id, { note: 'Chưa đủ hội viên' });
  expect(request).toMatchObject({ state: 'REJECTED', closedOn: '2026-02-01' });
  expect((await submit({ on: '2026-10-01' })).codes).toEqual([]);
});

/** What may be done with a request in each state. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  SUBMITTED: ['accept', 'reject'],
  ELIGIBLE: ['guide'],
  REJECTED: [],
  GUIDED: ['guide', 'establish'],
  ESTABLISHED: [],
};
const ways = Object.keys(allowed).flatMap((state) => ['accept', 'reject', 'guide', 'establish'].map((step) => [state, step] as const));
const isAllowed = ([state, step]: readonly [string, string]): boolean => allowed[state]?.includes(step) ?? false;

const attempt = async (step: string, id: string): Promise<readonly unknown[]> =>
  step === 'establish'
    ? (await establish(id, { effectiveOn: '2026-08-01' })).refused
    : (await act(step as 'accept', id, { on: '2026-07-01', note: 'Lý do' })).codes;

test.each(ways.filter(isAllowed))('a request that is %s can be moved on: %s', async (state, step) => {
  expect(await attempt(step, await inState(state))).toEqual([]);
});

test.each(ways.filter((way) => !isAllowed(way)))('a request that is %s refuses %s, and nothing is written', async (state, step) => {
  const id = await inState(state);
  const before = await written();
  expect(await attempt(step, id)).toEqual([step === 'establish' ? 'REQUEST_NOT_GUIDED' : 'REQUEST_STATE_INVALID']);
  expect(await written()).toBe(before);
});

describe('what is refused', () => {
  test.each([
    ['no name', { applicant: ' ' }, 'REQUEST_APPLICANT_MISSING'],
    ['a base by territory', { kind: 'TERRITORIAL' }, 'REQUEST_KIND_INVALID'],
    ['a place without a commune', { kind: 'NO_COMMUNE' }, 'REQUEST_KIND_INVALID'],
    ['a day to come', { on: '2026-12-01' }, 'REQUEST_DAY_INVALID'],
    ['a superior of a level the kind does not stand below', { kind: 'SPECIAL', superiorId: unitId('xã ba') }, 'REQUEST_SUPERIOR_INVALID'],
    ['a superior out of reach', { superiorId: unitId('tỉnh B') }, 'UNIT_NOT_FOUND'],
    ['a superior that is none', { superiorId: 'x' }, 'UNIT_NOT_FOUND'],
  ])('a request with %s', async (_what, input, code) => {
    const before = await written();
    expect((await submit(input)).codes).toEqual([code]);
    expect(await written()).toBe(before);
  });

  test('a second request of the same applicant while one is open', async () => {
    await submit();
    expect((await submit({ applicant: 'SỞ MINH HOẠ' })).codes).toEqual(['REQUEST_ALREADY_OPEN']);
    expect((await submit({ superiorId: unitId('huyện A1') })).codes).toEqual([]);
  });

  test('a step on a day before the last one or to come, of a version that has changed, or without its reason', async () => {
    const id = await inState('SUBMITTED');
    const before = await written();
    expect((await act('accept', id, { on: '2026-01-09' })).codes).toEqual(['REQUEST_DAY_INVALID']);
    expect((await act('accept', id, { on: '2026-11-21' })).codes).toEqual(['REQUEST_DAY_INVALID']);
    expect((await act('accept', id, { version: 7 })).codes).toEqual(['REQUEST_CHANGED']);
    expect((await act('reject', id, { note: ' ' })).codes).toEqual(['REQUEST_REASON_MISSING']);
    expect(await written()).toBe(before);
  });

  test('an Association of another kind or elsewhere than was asked for, all reasons at once', async () => {
    const id = await inState('ELIGIBLE');
    expect((await establish(id, { kind: 'SPECIAL', decision: { ...decision, number: '' } })).refused).toEqual([
      'DECISION_MISSING',
      'REQUEST_NOT_GUIDED',
      'REQUEST_DIFFERS',
    ]);
    await act('guide', id, { on: '2026-03-01' });
    const before = await written();
    expect((await establish(id, { effectiveOn: '2026-02-28' })).refused).toEqual(['REQUEST_NOT_GUIDED']);
    const elsewhere = { name: 'x', fullName: 'x', parent: ref('huyện A1') };
    expect((await establish(id, { unit: elsewhere, effectiveOn: '2026-06-01' })).refused).toEqual(['REQUEST_DIFFERS']);
    expect((await establish('x')).refused).toEqual(['REQUEST_NOT_FOUND']);
    expect(await written()).toBe(before);
  });
});

describe('who may', () => {
  test('only officers with the right, of the unit that deals with it and those above', async () => {
    const id = await inState('SUBMITTED');
    expect((await submit({}, callers.baseOfficer(unitId('tỉnh A')))).codes).toEqual(['FORBIDDEN']);
    expect((await act('accept', id, {}, callers.partner(unitId('tỉnh A')))).codes).toEqual(['FORBIDDEN']);
    expect((await act('accept', id, {}, officerOfB)).codes).toEqual(['REQUEST_NOT_FOUND']);
    expect((await act('accept', 'x')).codes).toEqual(['REQUEST_NOT_FOUND']);
    expect((await act('accept', unitId('không có'))).codes).toEqual(['REQUEST_NOT_FOUND']);
    expect((await act('accept', id, {}, organiser)).codes).toEqual([]);
  });

  test('another province does not establish on a request of this one, nor learn of it', async () => {
    const id = await inState('GUIDED');
    const there = { name: 'x', fullName: 'x', parent: ref('tỉnh B') };
    expect((await establish(id, { unit: there }, { viewer: officerOfB })).refused).toEqual(['REQUEST_NOT_FOUND']);
    expect((await list(officerOfB)).totalCount).toBe(0);
  });
});

test('the same key does it once', async () => {
  const [first, again] = [await submit({}, officerOfA, 'k'), await submit({}, officerOfA, 'k')];
  expect(again.request).toEqual(first.request);
  expect((await submit({ applicant: 'Khác' }, officerOfA, 'k')).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  const steps = [await act('accept', first.request.id, {}, officerOfA, 's'), await act('accept', first.request.id, {}, officerOfA, 's')];
  expect(steps.map(({ request }) => request.version)).toEqual([2, 2]);
});

test('a preview leaves the request where it stands', async () => {
  const id = await inState('GUIDED');
  const before = await written();
  expect((await establish(id, {}, { preview: true })).outcome).toMatchObject({ isPreview: true, refusals: [] });
  expect(await written()).toBe(before);
});

describe('when its establishment is corrected', () => {
  test('away, the request is guided again and can be established anew', async () => {
    const id = await inState('GUIDED');
    const { outcome } = await establish(id);
    const how = { viewer: officerOfA };
    expect((await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Ghi nhầm' }, how)).codes).toEqual([]);
    const [{ node }] = (await list()).edges;
    expect(node).toMatchObject({ state: 'GUIDED', closedOn: null, unit: null });
    expect(node.steps.at(-1)).toMatchObject({ state: 'GUIDED', on: today, note: 'Ghi nhầm' });
    expect((await establish(id, { effectiveOn: today })).codes).toEqual([]);
  });

  test('into the same unit on another day, the request follows it', async () => {
    const id = await inState('GUIDED');
    const { outcome } = await establish(id);
    const replacement = {
      establish: {
        decision: { ...decision, number: '2' },
        effectiveOn: '2026-07-01',
        level: 'BASE',
        kind: 'OFFICE',
        unit: { name: 'Hội Minh họa', fullName: 'Hội Phụ nữ Sở Minh họa', parent: ref('tỉnh A') },
        requestId: id,
      },
    };
    const { codes } = await union.run(
      'correctUnitEvent',
      { eventId: outcome.event.id, reason: 'Sai ngày', replacement },
      { viewer: officerOfA },
    );
    expect(codes).toEqual([]);
    const [{ node }] = (await list()).edges;
    expect(node).toMatchObject({ state: 'ESTABLISHED', closedOn: '2026-07-01', unit: { name: 'Hội Minh họa' } });
  });
});

describe('the list', () => {
  test('is by state, kind, unit and what is overdue; a province sees its own, Central all, page by page', async () => {
    await submit();
    await submit({ applicant: 'Chợ B', kind: 'SPECIAL', superiorId: unitId('tỉnh B'), on: '2026-01-02' }, officerOfB);
    const { request } = await submit({ applicant: 'Công ty', kind: 'NON_STATE_ENTERPRISE', on: '2024-01-05' });
    await act('accept', request.id, { on: '2024-03-01' });
    const namesOf = ({ edges }: { edges: { node: { applicant: string } }[] }) => edges.map(({ node }) => node.applicant);
    expect(namesOf(await list(organiser))).toEqual(['Công ty', 'Chợ B', 'Sở Minh họa']);
    expect(namesOf(await list(officerOfA))).toEqual(['Công ty', 'Sở Minh họa']);
    expect(namesOf(await list(organiser, { unitId: unitId('tỉnh B') }))).toEqual(['Chợ B']);
    expect(namesOf(await list(officerOfA, { unitId: unitId('tỉnh B') }))).toEqual([]);
    expect(namesOf(await list(organiser, { kinds: ['OFFICE', 'SPECIAL'], states: ['SUBMITTED'] }))).toEqual(['Chợ B', 'Sở Minh họa']);
    expect(namesOf(await list(organiser, { overdue: true }))).toEqual(['Công ty']);
    expect(namesOf(await list(organiser, { overdue: false }))).toEqual(['Chợ B', 'Sở Minh họa']);
    const first = await list(organiser, {}, ', first: 2');
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = await list(organiser, {}, `, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([namesOf(second), second.totalCount]).toEqual([['Sở Minh họa'], 3]);
    expect((await list(organiser, {}, ', first: 201')).codes).toEqual(['PAGE_SIZE_INVALID']);
    expect((await list(organiser, { overdue: true }, `, after: "${first.pageInfo.endCursor}"`)).codes).toEqual(['CURSOR_OF_ANOTHER_QUERY']);
    expect((await list(organiser, {}, ', after: "x"')).codes).toEqual(['CURSOR_INVALID']);
  });

  test('is dealt with by the heir of a province that ended', async () => {
    const id = await inState('ELIGIBLE');
    await union.run('mergeUnits', {
      from: [ref('tỉnh A'), ref('tỉnh B')],
      into: { key: 't', unit: { code: '03', name: 'tỉnh C', fullName: 'tỉnh C', adminType: 'TINH' } },
      effectiveOn: '2026-04-01',
    });
    const { rows } = await union.db.query<{ id: string }>(`select unit_id as id from organisation.unit_version where code = '03'`);
    const heir = callers.provinceOfficer(rows[0]?.id ?? '');
    expect((await list(heir)).totalCount).toBe(1);
    expect((await list(organiser, { unitId: rows[0]?.id })).totalCount).toBe(1);
    expect((await act('guide', id, { on: '2026-05-01' }, heir)).codes).toEqual([]);
    const there = { name: 'Hội Minh họa', fullName: 'Hội Minh họa', parent: { id: rows[0]?.id } };
    expect((await establish(id, { unit: there }, { viewer: heir })).codes).toEqual([]);
  });
});

test('the gap is what was asked for and is not there, on any day (ORG-046)', async () => {
  await inState('ESTABLISHED');
  await submit({ applicant: 'Sở khác', superiorId: unitId('huyện A1') });
  const { request } = await submit({ applicant: 'Sở nữa' });
  await act('reject', request.id, { note: 'Chưa đủ' });
  const gap = async (name: string, asOf: string, viewer = organiser) =>
    (await union.ask(viewer, `{ unit(id: "${unitId(name)}") { establishmentGap(asOf: "${asOf}") } }`)).data?.unit?.establishmentGap;
  expect(await gap('tỉnh A', '2026-01-09')).toBe(0);
  expect(await gap('tỉnh A', '2026-01-10')).toBe(3);
  expect(await gap('tỉnh A', '2026-02-01')).toBe(2);
  expect(await gap('tỉnh A', '2026-06-01')).toBe(1);
  expect(await gap('huyện A1', '2026-06-01')).toBe(1);
  expect(await gap('Trung ương', '2026-06-01')).toBe(1);
  expect(await gap('Trung ương', '2026-06-01', officerOfB)).toBeNull();
});

test('demonstration requests are marked, and can be dealt with like any other', async () => {
  await makeRequests(union.db);
  const { edges, totalCount } = await list(organiser);
  expect(totalCount).toBe(2);
  const { rows } = await union.db.query('select distinct origin from organisation.establishment_request');
  expect(rows).toEqual([{ origin: 'DEMONSTRATION' }]);
  const eligible = edges.find(({ node }: { node: { state: string } }) => node.state === 'ELIGIBLE').node;
  expect((await act('guide', eligible.id, { on: '2026-11-01' }, organiser)).codes).toEqual([]);
});
