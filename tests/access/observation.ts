import { hasScope } from '@vwu/kit/viewer';
import { execute, type GraphQLError } from 'graphql';
import type { Caller } from './account-kinds.ts';
import type { ExpectedSight } from './expected-sight.ts';
import { nobody, type Paper, type Topic } from './questions.ts';
import type { RunningService } from './subgraphs.ts';
import type { Thing } from './things.ts';

/** What a caller has been shown by a service. */
export interface Observation {
  /** By what was asked, the ids about which the answer differs from that about an id nothing has. */
  readonly shown: ReadonlyMap<string, ReadonlySet<string>>;
  /** By what was asked, all ids that stand in answers. */
  readonly mentioned: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the caller has no right to ask at all, about whatever it be. */
  readonly refused: ReadonlySet<string>;
}

interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
}

async function ask({ name, subgraph, createContext, orm }: RunningService, { kind, viewer }: Caller, paper: Paper): Promise<Answer> {
  const contextValue = createContext({ viewer, em: orm.em.fork() });
  const { document, variables } = paper;
  const { data, errors = [] } = await execute({ schema: subgraph.schema, document, variableValues: variables, contextValue });
  const surprise = errors.find(({ extensions }) => extensions.code === undefined);
  if (surprise) throw surprise.originalError ?? surprise;
  const isList = paper.topics.every(({ ids }) => ids.length === 0);
  const refused =
    isList && (data == null || kind.level === 'CENTRAL') ? errors.find(({ path }) => data == null || path?.length === 1) : null;
  if (refused) throw new Error(`${name} ${paper.topics[0]?.label} is refused, so nothing is seen of it: ${refused.message}`);
  return { data, errors };
}

export async function observe(service: RunningService, caller: Caller, papers: readonly Paper[]): Promise<Observation> {
  const shown = new Map<string, Set<string>>();
  const mentioned = new Map<string, Set<string>>();
  const refused = new Set<string>();
  for (const paper of papers) {
    const answer = await ask(service, caller, paper);
    for (const topic of paper.topics) {
      if (topic.ids.length > 0) shown.set(topic.label, new Set(differing(topic, answer)));
      if (topic.ids.length > 0 && isForbidden(topic, answer)) refused.add(topic.label);
      mentioned.set(topic.label, new Set([...(mentioned.get(topic.label) ?? []), ...idsOf(topic, answer)]));
    }
  }
  return { shown, mentioned, refused };
}

const isForbidden = ({ ids, pathOf }: Topic, { errors }: Answer): boolean => {
  const ofNobody = pathOf(ids.indexOf(nobody));
  return errors.some(({ path, extensions }) => extensions.code === 'FORBIDDEN' && ofNobody.every((step, index) => path?.[index] === step));
};

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step] ?? null, data);

/** The answer about one id as one text: the data, and the codes of its refusals. */
function textOf(path: readonly (string | number)[], { data, errors }: Answer): string {
  const codes = errors.flatMap((error) => (path.every((step, index) => error.path?.[index] === step) ? [error.extensions.code] : []));
  return JSON.stringify([at(data, path), codes]);
}

function differing({ ids, pathOf }: Topic, answer: Answer): string[] {
  const ofNobody = textOf(pathOf(ids.indexOf(nobody)), answer);
  return ids.filter((id, index) => id !== nobody && textOf(pathOf(index), answer) !== ofNobody);
}

const idShape = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** The ids in the answers to a topic; of one that lists, in the whole answer. */
function idsOf({ ids, pathOf }: Topic, { data }: Answer): string[] {
  const part = ids.length > 0 ? ids.map((_id, index) => at(data, pathOf(index))) : data;
  return JSON.stringify(part).match(idShape) ?? [];
}

/** What a unit is called and where it hangs: seen of superiors too, by those below them (the breadcrumb). */
const breadcrumb = new Set(
  (
    'name fullName code level kind adminType status origin validFrom validTo structureKnownFrom parent ancestors predecessors successors areaTags version gatheringTargetApplies ' +
    'baseModel subkind branchType areaType createdReason ruleProfile'
  )
    .split(' ')
    .flatMap((name) => [`Unit.${name}`, `Unit.${name}(asOf)`]),
);
// what became of a unit, as its predecessors and successors are told; the pieces name only what the caller may see
breadcrumb.add('Unit.lineage');
// the terms of office of superiors, their bodies and departments are seen from below (ORG-026, ORG-028, ORG-030), and so is the
// party structure beside them, whose consent is asked for (ORG-035)
for (const name of ['bodies', 'body', 'departments', 'termOfOffice', 'partyStructure'])
  for (const when of ['', '(asOf)']) breadcrumb.add(`Unit.${name}${when}`);
breadcrumb.add('Query.unit');
breadcrumb.add('Query.unitByCode');

export const isBreadcrumb = (service: string, label: string): boolean =>
  (service === 'organisation' && breadcrumb.has(label)) || narrowed.test(label);

/** A list narrowed to a superior gives those of the caller's own that stand below it; what it names is searched besides. */
const narrowed = /\(by /;

/**
 * What a unit has in common with its superiors: the emulation cluster of its province (ORG-031), the term it is led in, with bodies
 * and departments (ORG-026, ORG-028, ORG-030), the party structures above it (ORG-035), and the workshop its province held with it
 * (SUP-003).
 */
const shared = new Set(['emulation_cluster', 'term', 'body', 'department', 'party_structure', 'support_workshop']);

export interface Around {
  readonly service: string;
  readonly caller: Caller;
  readonly sight: ExpectedSight;
  readonly things: ReadonlyMap<string, Thing>;
}

/** Whether tree and lineage explain that the caller is shown something. */
function isExplained({ service, caller: { viewer }, sight, things }: Around, label: string, id: string): boolean {
  const sees = (unit: string) => sight.seesAll(viewer.unitId) || sight.reaches(viewer.unitId, unit);
  const thing = things.get(id);
  if (thing && shared.has(thing.table)) return [...thing.owners].some((unit) => sight.names(viewer.unitId, unit));
  if (thing) return thing.owners.size === 0 || [...thing.owners].some((unit) => sees(unit) || sight.keeps(viewer.unitId, unit));
  return sees(id) || (isBreadcrumb(service, label) && sight.names(viewer.unitId, id));
}

/** One line for each thing that is shown and that nothing explains: who, which unit, which field, which service. */
export function unexplained(around: Around, { shown, mentioned }: Observation): string[] {
  const { service, caller, sight, things } = around;
  const who = `${caller.kind.name} of ${sight.nameOf(caller.viewer.unitId)}`;
  const lines = [...shown].flatMap(([label, ids]) =>
    [...ids]
      .filter((id) => !isExplained(around, label, id))
      .map((id) => `${who} sees ${service} ${label} of ${nameOf(id, around)}: neither the tree nor the lineage explains it`),
  );
  const names = [...mentioned].flatMap(([label, ids]) =>
    [...ids]
      .filter((id) =>
        things.has(id)
          ? !isExplained(around, label, id)
          : isUnit(id, sight) &&
            !sight.seesAll(caller.viewer.unitId) &&
            !sight.names(caller.viewer.unitId, id) &&
            !isOfficial(around, label, id),
      )
      .map((id) => `${who} is told of ${nameOf(id, around)} by ${service} ${label}: neither the tree nor the lineage explains it`),
  );
  return [...lines, ...names];
}

/**
 * The one list that names what is elsewhere: communes of the whole country by their official names, for who sees persons, since a
 * member is sent anywhere (MEM-018). It names bases and nothing below them, and what hangs on these is asked for, and hidden, as ever.
 */
const isOfficial = ({ service, caller: { viewer }, sight }: Around, label: string, id: string): boolean =>
  service === 'membership' && label === 'Query.transferReceivers' && hasScope(viewer, 'persons') && sight.levelOf(id) === 'BASE';

const isUnit = (id: string, sight: ExpectedSight): boolean => sight.nameOf(id) !== id;

function nameOf(id: string, { sight, things }: Around): string {
  const thing = things.get(id);
  return thing ? `${thing.table} of ${[...thing.owners].map((owner) => sight.nameOf(owner)).join(', ')}` : sight.nameOf(id);
}

/** One line for each thing the caller should see and does not: officers of a successor see the predecessors' history. */
export function missing(around: Around, { shown, refused }: Observation, ofAll: Observation): string[] {
  const { service, caller, sight } = around;
  const open = [...shown].filter(([label]) => !refused.has(label));
  return open.flatMap(([label, ids]) =>
    [...(ofAll.shown.get(label) ?? [])]
      .filter((id) => !ids.has(id) && !around.things.has(id) && sight.reaches(caller.viewer.unitId, id))
      .map(
        (id) => `${caller.kind.name} of ${sight.nameOf(caller.viewer.unitId)} does not see ${service} ${label} of ${nameOf(id, around)}`,
      ),
  );
}
