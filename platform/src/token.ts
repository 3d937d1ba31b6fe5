import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Account, readAccounts } from '@vwu/identity/accounts';
import { audience } from '@vwu/kit/verify-token';
import { z } from 'zod';
import { accountsFile, readSettings, type Settings } from './settings.ts';

const TokenAnswer = z.object({ access_token: z.string() });

/**
 * Gets an access token for a demonstration account the way everybody does: a program by its client credentials, a person
 * by the code flow with the sign-in form. The platform must be running.
 */
export async function fetchToken(settings: Pick<Settings, 'issuer' | 'dataDir'>, name: string): Promise<string> {
  const { users, clients } = await readAccounts(accountsFile(settings));
  const client = clients.find(({ id }) => id === name);
  if (client) return tokenOfProgram(settings.issuer, client);
  const user = users.find(({ id }) => id === name);
  if (user) return tokenOfPerson(settings.issuer, user);
  throw new Error(`There is no account "${name}"; there are: ${[...users, ...clients].map(({ id }) => id).join(', ')}.`);
}

async function askForToken(issuer: string, form: Record<string, string>): Promise<string> {
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ ...form, resource: audience }) });
  return TokenAnswer.parse(await answer.json()).access_token;
}

const tokenOfProgram = (issuer: string, { id, secret, scopes }: Account) =>
  askForToken(issuer, { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: scopes.join(' ') });

async function tokenOfPerson(issuer: string, { id, secret, scopes }: Account): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${issuer}/signed-in-terminal`;
  const browser = new Browser(issuer);
  const form = await browser.follow(
    `/auth?${new URLSearchParams({
      client_id: 'terminal',
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: `openid ${scopes.join(' ')}`,
      resource: audience,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString()}`,
  );
  const back = await browser.follow(form, new URLSearchParams({ name: id, password: secret }));
  const code = new URL(back, issuer).searchParams.get('code');
  if (code === null) throw new Error(`The identity service did not sign "${id}" in; see its log in the data folder.`);
  return askForToken(issuer, {
    grant_type: 'authorization_code',
    client_id: 'terminal',
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  });
}

/** As much of a browser as signing in takes: cookies, and redirects up to the form or the way back. */
class Browser {
  readonly #issuer: string;
  readonly #cookies = new Map<string, string>();

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /** @returns the address where it ended: the sign-in form, or the address the code came back to. */
  async follow(address: string, form?: URLSearchParams): Promise<string> {
    const url = new URL(address, this.#issuer);
    if (url.pathname === '/signed-in-terminal') return url.href;
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    await answer.arrayBuffer();
    const next = answer.headers.get('location');
    return next === null ? url.href : this.follow(next);
  }
}

if (import.meta.main) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    process.stdout.write(`${await fetchToken(readSettings(), process.argv[2] ?? 'analyst')}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown error'}\nIs the platform running (npm start)?\n`);
    process.exit(1);
  }
}
