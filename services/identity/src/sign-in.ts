import { setTimeout as pause } from 'node:timers/promises';
import { languageFrom } from '@vwu/kit/language';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { type Accounts, isSecret } from './accounts.ts';
import { renderSignIn } from './sign-in-page.ts';

/** A wrong password costs this long, so that guessing is slow. */
const wrongPasswordMillis = 500;
const longestForm = 4_096;

/** Puts the sign-in page at `/sign-in/…` and everything else of the OpenID protocol behind it. */
export function addSignIn(app: FastifyInstance, provider: Provider, accounts: Accounts): void {
  const show = (request: FastifyRequest, reply: FastifyReply, tried?: string) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .header('cache-control', 'no-store')
      .send(
        renderSignIn({ language: languageFrom(request.headers['accept-language']), accounts, ...(tried === undefined ? {} : { tried }) }),
      );

  app.get('/sign-in/:uid', async (request, reply) => {
    await provider.interactionDetails(request.raw, reply.raw);
    return show(request, reply);
  });

  app.post('/sign-in/:uid', async (request, reply) => {
    const form = await readForm(request);
    const name = form.get('name') ?? '';
    const user = accounts.users.find(({ id }) => id === name);
    if (!user || !isSecret(user, form.get('password') ?? '')) {
      await pause(wrongPasswordMillis);
      return show(request, reply, name);
    }
    reply.hijack();
    await provider.interactionFinished(request.raw, reply.raw, { login: { accountId: user.id } });
    return reply;
  });

  app.all('/*', async (request, reply) => {
    reply.hijack();
    await provider.callback()(request.raw, reply.raw);
  });
}

async function readForm(request: FastifyRequest): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.raw) {
    text += String(chunk);
    if (text.length > longestForm) throw Object.assign(new Error('the form is too long'), { statusCode: 413 });
  }
  return new URLSearchParams(text);
}
