import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MikroORM } from '@vwu/kit/database';
import { Keyring } from '@vwu/kit/keyring';
import type { Preparation } from '@vwu/kit/preparation';
import type { RequestScope } from '@vwu/kit/request-scope';
import type { Subgraph } from '@vwu/kit/subgraph';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import * as cadreContext from '../../services/cadre/src/context.ts';
import { preparation as cadrePreparation } from '../../services/cadre/src/preparation.ts';
import { subgraph as cadreSubgraph } from '../../services/cadre/src/subgraph.ts';
import * as emulationContext from '../../services/emulation/src/context.ts';
import { preparation as emulationPreparation } from '../../services/emulation/src/preparation.ts';
import { subgraph as emulationSubgraph } from '../../services/emulation/src/subgraph.ts';
import * as insightsContext from '../../services/insights/src/context.ts';
import { preparation as insightsPreparation } from '../../services/insights/src/preparation.ts';
import { subgraph as insightsSubgraph } from '../../services/insights/src/subgraph.ts';
import * as membershipContext from '../../services/membership/src/context.ts';
import { preparation as membershipPreparation } from '../../services/membership/src/preparation.ts';
import { subgraph as membershipSubgraph } from '../../services/membership/src/subgraph.ts';
import * as organisationContext from '../../services/organisation/src/context.ts';
import { preparation as organisationPreparation } from '../../services/organisation/src/preparation.ts';
import { subgraph as organisationSubgraph } from '../../services/organisation/src/subgraph.ts';

/** A service as it runs here: its real schema, resolvers and loaders, in this process. */
export interface ServiceParts {
  readonly preparation: Preparation;
  readonly subgraph: Subgraph;
  createContext(scope: RequestScope): RequestScope;
}

/** What members are sealed with here. */
const keyring = Keyring.parse(Keyring.generate());

/** All services, each after those it receives from. */
export const services: readonly ServiceParts[] = [
  { preparation: organisationPreparation, subgraph: organisationSubgraph, ...organisationContext },
  { preparation: membershipPreparation, subgraph: membershipSubgraph, createContext: membershipContext.createContext(keyring) },
  { preparation: cadrePreparation, subgraph: cadreSubgraph, ...cadreContext },
  { preparation: emulationPreparation, subgraph: emulationSubgraph, ...emulationContext },
  { preparation: insightsPreparation, subgraph: insightsSubgraph, ...insightsContext },
];

/** A service with its database. */
export interface RunningService extends ServiceParts {
  readonly name: string;
  readonly orm: MikroORM;
}

const folder = resolve(import.meta.dirname, '..', '..', 'schema', 'subgraphs');

/** The committed contracts, by service: every question of the matrix is made of them. */
export function readContracts(): ReadonlyMap<string, GraphQLSchema> {
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => [
        file.replace('.graphql', ''),
        buildASTSchema(parse(readFileSync(join(folder, file), 'utf8')), { assumeValidSDL: true, assumeValid: true }),
      ]),
  );
}
