import { setTimeout as pause } from 'node:timers/promises';
import { languageFrom } from '@vwu/kit/language';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type Provider } from 'oidc-provider';
import { type Accounts, isSecret } from './accounts.ts';
import { pageHeaders } from './page.ts';
import { renderSignIn } from './sign-in-page.ts';
import { renderStartAgain } from './start-again-page.ts';

/** A wrong password costs this long, so that guessing is slow. */
const wrongPasswordMillis = 500;
const longestForm = 4_096;

export interface SignInOptions {
  readonly provider: Provider;
  readonly accounts: Accounts;
  /** Address of the web page, where signing in begins. */
  readonly home: string;
}

/** Puts the sign-in page at `/sign-in/…` and everything else of the OpenID protocol behind it. */
export function addSignIn(app: FastifyInstance, options: SignInOptions): void {
  const handOn = options.provider.callback();
  app.register(async (scope) => addForm(scope, options));
  app.all('/*', async (request, reply) => {
    reply.hijack();
    await handOn(request.raw, reply.raw);
  });
}

type SignInRequest = FastifyRequest<{ Params: { uid: string } }>;

function addForm(app: FastifyInstance, { provider, accounts, home }: SignInOptions): void {
  const show = (request: FastifyRequest, tried?: string) => renderSignIn({ language: languageOf(request), accounts, tried });

  // whoever comes too late, or with an address made up, begins anew; other errors are the server's
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return reply
      .code(400)
      .headers(pageHeaders)
      .send(renderStartAgain({ language: languageOf(request), error, home }));
  });

  app.get('/sign-in/:uid', async (request: SignInRequest, reply) => {
    await requireInteraction(provider, request, reply.raw);
    return reply.headers(pageHeaders).send(show(request));
  });

  app.post('/sign-in/:uid', async (request: SignInRequest, reply) => {
    await requireInteraction(provider, request, reply.raw);
    const form = await readForm(request);
    const name = form.get('name') ?? '';
    const user = accounts.users.find(({ id }) => id === name);
    if (!user || !isSecret(user, form.get('password') ?? '')) {
      await pause(wrongPasswordMillis);
      return reply.headers(pageHeaders).send(show(request, name));
    }
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, { login: { accountId: user.id } }), 303);
  });
}

const languageOf = ({ headers }: FastifyRequest) => languageFrom(headers['accept-language']);

/** @throws {errors.SessionNotFound} unless the address is that of the sign-in this browser has begun. */
async function requireInteraction(provider: Provider, { raw, params }: SignInRequest, answer: FastifyReply['raw']): Promise<void> {
  const { uid } = await provider.interactionDetails(raw, answer);
  if (uid !== params.uid) throw new errors.SessionNotFound('the browser has begun another sign-in');
}

async function readForm(request: FastifyRequest): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.raw) {
    text += String(chunk);
    if (text.length > longestForm) throw Object.assign(new Error('the form is too long'), { statusCode: 413 });
  }
  return new URLSearchParams(text);
}
