import { createOrm } from '@vwu/kit/database';
import { serveSubgraph } from '@vwu/kit/serve-subgraph';
import { createContext } from './context.ts';
import { settings } from './env.ts';
import { preparation } from './preparation.ts';
import { subgraph } from './subgraph.ts';
import { followBase } from './support/case/follow-base.ts';
import { noteDue } from './support/case/note-due.ts';

await serveSubgraph(
  {
    ...preparation,
    orm: createOrm({ url: settings.databaseUrl, entities: preparation.entities }),
    subgraph,
    createContext,
    work: [{ schema: 'organisation', table: 'support_task', settle: followBase, noteDue }],
  },
  settings,
);
