import { createReach, type Reach } from '@vwu/kit/reach';
import type { RequestScope } from '@vwu/kit/request-scope';
import { type CountChangeLoader, type CountLoader, createCountChangeLoader, createCountLoader } from './count/count.loader.ts';
import { createEventLoader, createHistoryLoader, type EventLoader, type HistoryLoader } from './event/event.loader.ts';
import { type AreaLoader, createAreaLoader } from './residential-area/area.loader.ts';
import {
  type AncestorLoader,
  type ChildrenLoader,
  createAncestorLoader,
  createChildrenLoader,
  createLineageLoader,
  type LineageLoader,
} from './unit/family.loader.ts';
import { createTagLoader, type TagLoader } from './unit/tag.loader.ts';
import { createUnitLoader, type UnitLoader } from './unit/unit.loader.ts';
import { createVisibility, type Visibility } from './unit/unit.policy.ts';

/** What a resolver of this service may touch; born with the request. */
export interface Context extends RequestScope {
  readonly units: UnitLoader;
  readonly ancestors: AncestorLoader;
  readonly children: ChildrenLoader;
  readonly lineage: LineageLoader;
  readonly tags: TagLoader;
  readonly visibility: Visibility;
  readonly events: EventLoader;
  readonly history: HistoryLoader;
  readonly counts: CountLoader;
  readonly countChanges: CountChangeLoader;
  readonly areas: AreaLoader;
  readonly reach: Reach;
}

export function createContext({ viewer, em }: RequestScope): Context {
  const reach = createReach(em, viewer, 'organisation');
  return {
    viewer,
    em,
    units: createUnitLoader(em),
    ancestors: createAncestorLoader(em),
    children: createChildrenLoader(em, viewer),
    lineage: createLineageLoader(em),
    tags: createTagLoader(em),
    events: createEventLoader(em, reach),
    history: createHistoryLoader(em, reach),
    counts: createCountLoader(em, reach),
    countChanges: createCountChangeLoader(em, reach),
    areas: createAreaLoader(em, reach),
    visibility: createVisibility(em, reach, viewer),
    reach,
  };
}
