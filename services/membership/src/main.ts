import { createOrm } from '@vwu/kit/database';
import { openKeyring } from '@vwu/kit/key-file';
import type { Keyring } from '@vwu/kit/keyring';
import { addPublicQuestion } from '@vwu/kit/public-question';
import { serveSubgraph } from '@vwu/kit/serve-subgraph';
import { createContext } from './context.ts';
import { noteNewMap, settleHomes } from './count/settle-homes.ts';
import { settings } from './env.ts';
import { exportQueue } from './export/export-queue.ts';
import { createExportRoute } from './export/export-route.ts';
import { honorarySeal } from './honorary/honorary-details.ts';
import { publicDocument } from './honorary-public/public-document.ts';
import { importQueue } from './import/import-queue.ts';
import { createImportRoutes } from './import/import-route.ts';
import { comparisonQueue } from './match/compare-neighbours.ts';
import { hasSealedMembers } from './member/has-sealed-members.ts';
import { resealMembers } from './member/reseal-members.ts';
import { continueCalendar } from './period/continue-calendar.ts';
import { preparation } from './preparation.ts';
import { sendReminders } from './reminder/send-reminders.ts';
import { resealFiles } from './reseal-files.ts';
import { resealRecords } from './reseal-records.ts';
import { recountIfDue } from './sealed-count/recount.ts';
import { countSeal } from './sealed-count/sealed-cell.ts';
import { followStructure } from './structure/follow-structure.ts';
import { subgraph } from './subgraph.ts';

const orm = createOrm({ url: settings.databaseUrl, entities: preparation.entities });
let keyring: Keyring;

await serveSubgraph(
  {
    ...preparation,
    orm,
    subgraph,
    beforeServing: async () => {
      await continueCalendar(orm.em.fork());
      keyring = await openKeyring({ ...settings.keys, hasSealed: () => hasSealedMembers(orm.em.fork()) });
    },
    createContext: (scope) => createContext(keyring, settings.isCentralEntitled)(scope),
    addRoutes(app, verifyToken) {
      createImportRoutes(orm, () => keyring)(app, verifyToken);
      createExportRoute(orm, () => keyring)(app, verifyToken);
      addPublicQuestion(app, {
        path: '/public/honorary-members',
        question: publicDocument,
        schema: subgraph.schema,
        gatewaySecret: settings.gatewaySecret,
        createContext: (viewer) => createContext(keyring)({ viewer, em: orm.em.fork() }),
      });
    },
    work: [
      {
        schema: 'membership',
        table: 'structure_task',
        settle: followStructure,
        noteDue: async (em) => {
          await continueCalendar(em);
          keyring.refresh();
          await resealMembers(em, keyring);
          await resealRecords(em, keyring, honorarySeal);
          await resealRecords(em, keyring, countSeal);
          await resealFiles(em, keyring);
          await recountIfDue(settings.databaseUrl, keyring);
        },
      },
      { schema: 'membership', table: 'count_task', settle: settleHomes, noteDue: noteNewMap },
      importQueue({ databaseUrl: settings.databaseUrl, keyring: () => keyring, isCentralEntitled: settings.isCentralEntitled }),
      comparisonQueue(() => keyring),
      exportQueue({ orm, keyring: () => keyring }),
      ...(settings.webhook ? [sendReminders(settings.webhook)] : []),
    ],
  },
  settings,
);
