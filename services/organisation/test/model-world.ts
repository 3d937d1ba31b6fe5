import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { officerOfA, openUnion, type Union } from './small-union.ts';

export const officerOfB = callers.provinceOfficer(unitId('tỉnh B'));
export const officerOfBase = callers.baseOfficer(unitId('xã một'));
export const analyst = callers.analyst(unitId('Trung ương'));

export interface Founding {
  readonly name?: string;
  readonly type?: string;
  readonly theme?: string;
  readonly targetGroups?: readonly string[];
  readonly purposes?: readonly string[];
  readonly founder?: string;
  readonly foundedOn?: string;
  readonly registeredWith?: string;
  readonly key?: string;
}

export type ModelWorld = Awaited<ReturnType<typeof openModelWorld>>;

/** The small Union, with ways to found models and to take them further. */
export async function openModelWorld() {
  const union = await openUnion();
  const acts = { ...foundingOf(union), ...steppingOf(union), ...runningOf(union) };
  return { ...union, ...acts, ...viewsOf(union), modelAt: arrivingOf(acts) };
}

function foundingOf({ ask }: Union) {
  const found = (given: Founding = {}, viewer: Viewer = officerOfA) => {
    const { founder = 'tỉnh A', registeredWith, key, ...more } = given;
    const input = {
      name: 'Câu lạc bộ Nữ thanh niên',
      type: 'GATHERING',
      theme: 'ORGANISATION',
      targetGroups: ['YOUNG_WOMEN'],
      purposes: ['ATTRACT_MEMBERS'],
      foundedOn: '2023-01-01',
      ...more,
      founderId: unitId(founder),
      ...(registeredWith ? { registeredWithId: unitId(registeredWith) } : {}),
    };
    return ask(
      viewer,
      `mutation ($input: FoundModelInput!, $key: String) { foundModel(input: $input, idempotencyKey: $key) {
        id name type theme targetGroups purposes founderLevel stage version origin founder { fullName } registeredWith { fullName } } }`,
      { input, key },
    );
  };

  const foundId = async (given: Founding = {}, viewer: Viewer = officerOfA): Promise<string> =>
    (await found(given, viewer)).data?.foundModel.id;
  return { found, foundId };
}

function steppingOf({ ask }: Union) {
  const advance = (
    id: string,
    stage: string,
    {
      on = '2023-06-01',
      reason,
      version,
      key,
      viewer = officerOfA,
    }: { on?: string; reason?: string; version?: number; key?: string; viewer?: Viewer } = {},
  ) =>
    ask(
      viewer,
      `mutation ($id: ID!, $stage: ModelStage!, $on: Date!, $reason: String, $version: Int, $key: String) {
        advanceModel(id: $id, stage: $stage, on: $on, reason: $reason, version: $version, idempotencyKey: $key) { stage version stages { stage from to reason } } }`,
      { id, stage, on, reason, version, key },
    );

  const review = (
    id: string,
    {
      kind = 'EVALUATION',
      on = '2023-09-01',
      isEffective = true,
      lessons = 'bài học',
      by = 'tỉnh A',
      viewer = officerOfA,
    }: { kind?: string; on?: string; isEffective?: boolean | null; lessons?: string; by?: string; viewer?: Viewer } = {},
  ) =>
    ask(
      viewer,
      `mutation ($id: ID!, $kind: ReviewKind!, $on: Date!, $isEffective: Boolean, $lessons: String!, $by: ID!) {
        reviewModel(id: $id, kind: $kind, on: $on, isEffective: $isEffective, lessons: $lessons, byUnitId: $by) { kind heldOn isEffective lessons by { fullName } } }`,
      { id, kind, on, isEffective, lessons, by: unitId(by) },
    );
  return { advance, review };
}

function runningOf({ ask }: Union) {
  const runAt = (
    command: 'attachModel' | 'replicateModel',
    id: string,
    names: readonly string[],
    { from = '2023-02-01', viewer = officerOfA, key }: { from?: string; viewer?: Viewer; key?: string } = {},
  ) =>
    ask(
      viewer,
      `mutation ($id: ID!, $unitIds: [ID!]!, $from: Date!, $key: String) { ${command}(id: $id, unitIds: $unitIds, from: $from, idempotencyKey: $key) {
        id sites { totalCount edges { node { id ground from version unit { fullName } } } } } }`,
      { id, unitIds: names.map(unitId), from, key },
    );
  return { runAt };
}

type Acts = ReturnType<typeof foundingOf> & ReturnType<typeof steppingOf> & ReturnType<typeof runningOf>;

/** The ordinary way of a model, and the day of each step. */
const way = [
  { stage: 'PILOT', on: '2023-03-01' },
  { stage: 'EVALUATED', on: '2023-10-01' },
  { stage: 'REPLICATED', on: '2023-11-01' },
  { stage: 'STOPPED', on: '2024-01-01' },
];

/** A model that has come as far as a stage by its ordinary way, running at some units. */
function arrivingOf({ foundId, runAt, advance, review }: Acts) {
  return async (wanted: string, names: readonly string[] = ['xã một'], given: Founding = {}): Promise<string> => {
    const id = await foundId(given);
    await runAt('attachModel', id, names);
    for (const { stage, on } of way.slice(0, way.findIndex((step) => step.stage === wanted) + 1)) {
      if (stage === 'EVALUATED') await review(id);
      const { codes } = await advance(id, stage, { on, reason: 'hết nguồn lực' });
      if (codes.length > 0) throw new Error(`${stage}: ${codes.join()}`);
    }
    return id;
  };
}

function viewsOf({ ask, db }: Union) {
  /** Facts of a unit, as another service would ask for them. */
  const ofUnit = async (name: string, fields: string, viewer: Viewer = officerOfA) => {
    const { data } = await ask(
      viewer,
      `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { ${fields} } } }`,
      { id: unitId(name) },
    );
    return data?._entities[0];
  };

  /** Everything written of models, as one text. */
  const written = async (): Promise<string> => {
    const tables = [
      'model',
      'model_stage',
      'model_site',
      'model_review',
      'model_activity',
      'three_know_check',
      'model_pair',
      'pair_tally',
      'pilot',
      'pilot_state',
      'audit_record',
    ];
    const sums = tables.map(
      (table) => `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from organisation.${table} t`,
    );
    const { rows } = await db.query<{ sum: string }>(sums.join(' union all '));
    return rows.map(({ sum }) => sum).join();
  };
  return { ofUnit, written };
}
