import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';

export interface WebOptions {
  readonly folder: string;
  readonly issuer: string;
  /** What the page calls itself at the issuer. */
  readonly clientId: string;
  /** Origin of the service that exports lists. */
  readonly exporter: string;
}

/** Serves the page at `/` and tells it where to sign in, and by which name. */
export async function addWeb(app: FastifyInstance, { folder, issuer, clientId, exporter }: WebOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", new URL(issuer).origin],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"], // component libraries place things by style attributes
        upgradeInsecureRequests: null, // the local platform speaks plain HTTP on the loopback
      },
    },
    strictTransportSecurity: false,
  });
  app.get('/config.json', () => ({ issuer, clientId }));
  addExport(app, exporter);
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) => {
      const isNamedByContent = path.includes(join(folder, 'assets'));
      void reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // the page finds its own way: every address that is no file is the page
  app.get('/*', (_request, reply) => reply.sendFile('index.html'));
}

function addExport(app: FastifyInstance, exporter: string): void {
  const pool = new Pool(exporter, { connections: 8 });
  app.addHook('onClose', () => pool.close());
  app.post('/export/bases.csv', async (request, reply) => {
    const { authorization, 'accept-language': language } = request.headers;
    const answer = await pool.request({
      path: request.url,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-request-id': request.id,
        ...(authorization ? { authorization } : {}),
        ...(language ? { 'accept-language': language } : {}),
      },
      body: JSON.stringify(request.body),
    });
    for (const name of ['content-type', 'content-disposition', 'x-row-count']) {
      const value = answer.headers[name];
      if (value !== undefined) void reply.header(name, value);
    }
    return reply.code(answer.statusCode).send(answer.body);
  });
}
