import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface WebOptions {
  readonly folder: string;
  readonly issuer: string;
  /** What the page calls itself at the issuer. */
  readonly clientId: string;
}

/** Serves the page at `/` and tells it where to sign in, and by which name. */
export async function addWeb(app: FastifyInstance, { folder, issuer, clientId }: WebOptions): Promise<void> {
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
