import { returnedUnitFrom } from '@vwu/kit/moved-unit';
import { buildSubgraph } from '@vwu/kit/subgraph';
import { referTo } from '@vwu/kit/unit-reference';
import { Cadre } from './cadre/cadre.entity.ts';
import { CadreResolver, resolveCadre } from './cadre/cadre.resolver.ts';
import type { Context } from './context.ts';
import { MentorAssignmentResolver, MentorsResolver } from './mentoring/mentoring.resolver.ts';
import { MovedUnit, movedUnitWithSource, ReturnedUnit } from './moved/moved-unit.entity.ts';
import { MovedPeopleResolver, ReturnedPeopleResolver } from './moved/moved-unit.resolver.ts';
import { PlacementResolver } from './placement/placement.resolver.ts';
import { OfficersResolver, PositionResolver } from './position/position.resolver.ts';
import { UnitReference } from './unit-reference.ts';
import { VacancyResolver } from './vacancy/vacancy.resolver.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    CadreResolver,
    OfficersResolver,
    PositionResolver,
    MentorsResolver,
    MentorAssignmentResolver,
    PlacementResolver,
    VacancyResolver,
    MovedPeopleResolver,
    ReturnedPeopleResolver,
  ],
  orphanedTypes: [UnitReference, Cadre, MovedUnit, ReturnedUnit],
  references: { Unit: referTo, Cadre: resolveCadre, MovedUnit: movedUnitWithSource, ReturnedUnit: returnedUnitFrom },
});
