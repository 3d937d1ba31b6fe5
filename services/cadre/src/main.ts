import { createOrm } from '@vwu/kit/database';
import { serveSubgraph } from '@vwu/kit/serve-subgraph';
import { createContext } from './context.ts';
import { settings } from './env.ts';
import { preparation } from './preparation.ts';
import { followStructure } from './structure/follow-structure.ts';
import { subgraph } from './subgraph.ts';

await serveSubgraph(
  {
    ...preparation,
    orm: createOrm({ url: settings.databaseUrl, entities: preparation.entities }),
    subgraph,
    createContext,
    work: [{ schema: 'cadre', table: 'structure_task', settle: followStructure }],
  },
  settings,
);
