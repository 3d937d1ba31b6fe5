import { createOrm } from '@vwu/kit/database';
import { serveSubgraph } from '@vwu/kit/serve-subgraph';
import { createContext } from './context.ts';
import { settings } from './env.ts';
import { createExportRoute } from './export/export-route.ts';
import { preparation } from './preparation.ts';
import { subgraph } from './subgraph.ts';

const orm = createOrm({ url: settings.databaseUrl, entities: preparation.entities });

await serveSubgraph({ ...preparation, orm, subgraph, createContext, addRoutes: createExportRoute(orm, subgraph.schema) }, settings);
