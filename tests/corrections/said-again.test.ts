import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../../services/organisation/src/context.ts';
import { preparation } from '../../services/organisation/src/preparation.ts';
import { subgraph } from '../../services/organisation/src/subgraph.ts';
import { loadReferenceTree } from '../../services/organisation/test/reference-tree.ts';
import { commandOf } from '../../web/src/features/structure/command-of.ts';
import { draftOfEvent } from '../../web/src/features/structure/draft-of-event.ts';
import type { RecordedChange, RecordedEvent, RecordedPiece } from '../../web/src/features/structure/recorded-event.ts';
import { createAsk } from '../support/ask.ts';
import { callers } from '../support/callers.ts';
import { openServiceDatabase, type ServiceDatabase } from '../support/service-database.ts';

let database: ServiceDatabase;
let ask: (source: string, variables: Record<string, unknown>) => ReturnType<ReturnType<typeof createAsk>>;

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
  const { rows } = await database.db.query<{ id: string }>(`select id from organisation.unit where level = 'CENTRAL'`);
  const organiser = callers.organiser(rows[0]?.id ?? '');
  const askAs = createAsk(subgraph, database.orm, createContext);
  ask = (source, variables) => askAs(organiser, source, variables);
}, 120_000);

afterAll(() => database.close());

const unit = `id version name fullName code level kind adminType subkind baseModel branchType areaType createdReason`;

/** All the pages of one of the lists of an event. */
async function readAll<Node>(list: string, eventId: string, fields: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await ask(
      `query ($eventId: ID!, $after: String) { list: ${list}(eventId: $eventId, first: 200, after: $after) {
        pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`,
      { eventId, after },
    );
    nodes.push(...(data?.list.edges ?? []).map(({ node }: { node: Node }) => node));
    if (!data?.list.pageInfo.hasNextPage) return nodes;
    after = data.list.pageInfo.endCursor;
  }
}

/** The largest event of a type that has no more changes than so many. */
async function findEvent(type: string, most: number): Promise<RecordedEvent> {
  const { rows } = await database.db.query<RecordedEvent>(
    `select e.id, e.type, e.effective_on as "effectiveOn", null as "correctedBy"
     from organisation.unit_event e join organisation.unit_change c on c.event_id = e.id
     where e.type = $1 group by e.id having count(*) <= $2 order by count(*) desc limit 1`,
    [type, most],
  );
  const [event] = rows;
  if (!event) throw new Error(`no event of type ${type} is recorded`);
  return event;
}

test.each([
  ['the mergers of provinces', 'MERGE', 1_000, 75],
  ['the communes of a province', 'REDRAW', 200, 174],
  ['the end of all districts', 'DISSOLVE', 1_000, 691],
  ['new types of a province and its communes', 'CHANGE_TYPE', 1_000, 10],
])(
  '%s of the reform, put into the form of a correction and sent as they are, are said again: nothing is taken back',
  async (_what, type, most, count) => {
    const event = await findEvent(type, most);
    const changes = await readAll<RecordedChange>(
      'unitEventChanges',
      event.id,
      `act effectiveOn name fullName code adminType baseModel unit { ${unit} } parent { ${unit} }`,
    );
    const pieces = await readAll<RecordedPiece>('unitEventPieces', event.id, `kind share from { ${unit} } to { ${unit} }`);
    const from = changes.at(-1)?.unit;
    if (changes.length !== count || !from) throw new Error(`${changes.length} changes were found`);
    const draft = draftOfEvent(event, { unit: from, changes, pieces });
    const said = { number: '24/NQ', issuer: 'Ban Thường vụ', decidedOn: '2025-01-01', text: 'Sửa số', reason: 'Ghi lại số' };
    const input = commandOf('correct', {
      ...draft,
      ...said,
      correction: draft.correction && { ...draft.correction, replacedBy: draft.correction.likely },
    });
    const { data, codes } = await ask(
      `mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input, preview: true) {
      refusals { code } changes { act } pieces { fromName } piecesTakenBack { fromName } held { unitId } released { unitId } } }`,
      { input },
    );
    expect(codes).toEqual([]);
    expect(data?.correctUnitEvent).toEqual({ refusals: [], changes: [], pieces: [], piecesTakenBack: [], held: [], released: [] });
  },
  120_000,
);
