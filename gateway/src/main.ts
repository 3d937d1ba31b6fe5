import { join } from 'node:path';
import { addGraphqlEndpoint } from '@vwu/kit/graphql-endpoint';
import { createHttpServer } from '@vwu/kit/http-server';
import { listen } from '@vwu/kit/listen';
import { createLogger } from '@vwu/kit/log';
import { stopWithParent } from '@vwu/kit/stop';
import { untilTold } from '@vwu/kit/until-told';
import { createVerifyToken } from '@vwu/kit/verify-token';
import { addDownloadProxy } from './download-proxy.ts';
import { settings, webFolder } from './env.ts';
import { addExportProxy } from './export-proxy.ts';
import { createGateway } from './gateway.ts';
import { createGatewayContext, type GatewayContext } from './gateway-context.ts';
import { gatewayMark } from './gateway-mark.ts';
import { addImportProxy } from './import-proxy.ts';
import { passFreshnessOn } from './pass-freshness-on.ts';
import { addPublicProxy } from './public-proxy.ts';
import { checkSubgraphs } from './readiness.ts';
import { operationCache, readRegisteredOperations, refuseFreeText } from './registered-operations.ts';
import { askGraphAs } from './report/ask-graph.ts';
import { addReportRoutes } from './report/report-route.ts';
import { addWeb } from './web.ts';

await untilTold();
const log = createLogger('gateway', settings.logLevel);
const operations = await readRegisteredOperations(join(webFolder, 'registered-operations.json'));
const verifyToken = createVerifyToken(settings.issuer);
const mark = gatewayMark(settings.secret);
const { gateway, close } = createGateway({ ...settings, mark, log });
const app = createHttpServer({ log, checkReady: () => checkSubgraphs(settings.subgraphs) });

app.addHook('preHandler', refuseFreeText(operations));
const apollo = await addGraphqlEndpoint<GatewayContext>(app, {
  log,
  verifyToken,
  development: settings.development,
  server: { gateway, persistedQueries: { cache: operationCache(operations) } },
  plugins: [passFreshnessOn()],
  createContext: createGatewayContext,
});
addExportProxy(app, { exporter: settings.subgraphs.insights, mark, verifyToken, log });
addImportProxy(app, { importer: settings.subgraphs.membership, mark, verifyToken, log });
addDownloadProxy(app, { keeper: settings.subgraphs.membership, mark, verifyToken, log });
addReportRoutes(app, { verifyToken, askAs: askGraphAs(apollo) });
addPublicProxy(app, { origin: settings.subgraphs.membership, mark, log });
await addWeb(app, { folder: webFolder, issuer: settings.issuer, clientId: settings.webClientId });

stopWithParent(log, async () => {
  await apollo.stop();
  await app.close();
  await close();
});
await listen(app, settings);
log.info({ port: settings.port }, 'listening');
