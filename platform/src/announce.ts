import { originOf } from '@vwu/kit/origin';
import type { ReadyPlatform } from './platform.ts';
import { root } from './programs.ts';
import { type Settings, settingShape } from './settings.ts';

/** The main question, as an analyst would ask it at the gateway. */
const mainQuestion = `query {
  bases(period: "2026H1", filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }, orderBy: [RATE_ASC], first: 5) {
    totalCount
    edges { node {
      name provinceName membersNeeded mentorStatus classification
      gatheringRate { numerator denominator percent status }
      unit { mentors(asOf: "2026-06-30") { from role cadre { fullName } } }
    } }
  }
}`;

/** What a person needs who has just started the platform: where, as whom, and a first question. */
export function announcement(settings: Settings, { accounts, holdsDemonstration }: ReadyPlatform): string {
  const at = (port: number, path = '') => `${originOf(settings.publicHost, port)}${path}`;
  const signIns = [...(accounts?.users ?? []), ...(accounts?.clients ?? [])].map(
    ({ id, secret, label }) => `  ${id.padEnd(10)} ${secret}   ${label}`,
  );
  const body = JSON.stringify({ query: mainQuestion.replace(/\s+/g, ' ') });
  return [
    '',
    'Sẵn sàng / Ready',
    `  Trang web / Web page   ${at(settings.GATEWAY_PORT, '/')}`,
    `  Cổng GraphQL / Gateway ${at(settings.GATEWAY_PORT, '/graphql')}`,
    `  organisation           ${at(settings.ORGANISATION_PORT, '/graphql')}`,
    `  membership             ${at(settings.MEMBERSHIP_PORT, '/graphql')}`,
    `  cadre                  ${at(settings.CADRE_PORT, '/graphql')}`,
    `  emulation              ${at(settings.EMULATION_PORT, '/graphql')}`,
    `  insights               ${at(settings.INSIGHTS_PORT, '/graphql')}`,
    `  Đăng nhập / Identity   ${settings.issuer}`,
    holdsDemonstration
      ? '\nDữ liệu minh họa trên đơn vị hành chính thật; không phải số liệu của Hội. / Demonstration data on real administrative units; no figures of the Union.'
      : '\nKhông có dữ liệu minh họa. / Without demonstration data.',
    ...(signIns.length > 0 ? ['\nTài khoản minh họa / Demonstration sign-ins', ...signIns] : []),
    ...(accounts
      ? [
          '\nCơ sở nào từ 60% trở xuống, ai kèm cặp? / Which bases are at 60 % or below, and who mentors them?',
          `curl -s ${at(settings.GATEWAY_PORT, '/graphql')} -H "authorization: Bearer $(${tokenCommand(settings)})" -H 'content-type: application/json' -d '${body}'`,
        ]
      : []),
    '',
  ].join('\n');
}

/** What the token depends on besides the program; another terminal does not know what this one was given. */
const tokenSettings = ['DATA_DIR', 'HOST', 'PUBLIC_HOST', 'IDENTITY_PORT'] as const;

function tokenCommand(settings: Settings): string {
  const given = tokenSettings.filter((name) => settings[name] !== settingShape[name].parse(undefined));
  const assignments = given.map((name) => `${name}=${shellQuote(String(settings[name]))} `).join('');
  return `${assignments}npm --prefix ${shellQuote(root)} run token -- analyst`;
}

const shellQuote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
