import { join } from 'node:path';
import { createHttpServer } from '@vwu/kit/http-server';
import { listen } from '@vwu/kit/listen';
import { createLogger } from '@vwu/kit/log';
import { stopWithParent } from '@vwu/kit/stop';
import { untilTold } from '@vwu/kit/until-told';
import { readAccounts } from './accounts.ts';
import { settings } from './env.ts';
import { ensureKeys } from './keys.ts';
import { createProvider } from './provider.ts';
import { addSignIn } from './sign-in.ts';

await untilTold();
const log = createLogger('identity', settings.logLevel);
const folder = join(settings.dataDir, 'identity');
const accounts = await readAccounts(join(folder, 'accounts.json'));
const provider = createProvider({ ...settings, accounts, keys: await ensureKeys(join(folder, 'keys.json')) });
provider.on('server_error', (_context, error) => log.error({ err: error }, 'unexpected error'));

const app = createHttpServer({ log, checkReady: async () => [], readsBodies: false });
addSignIn(app, { provider, accounts, home: settings.home });
stopWithParent(log, () => app.close());
await listen(app, settings);
log.info({ port: settings.port }, 'listening');
