import { readKeySettings, readSubgraphSettings, readSwitch, readWebhookSettings } from '@vwu/kit/subgraph-settings';

/**
 * `keys`: where those are that seal what is protected most of members. `webhook`: where reminders are sent on to, with the secret that
 * signs them; nothing is sent unless both are set. `isCentralEntitled`: whether Central recognises honorary members; the guidance
 * names provinces and communes alone (F-21 a).
 */
export const settings = {
  ...readSubgraphSettings('membership', 4002),
  keys: readKeySettings('membership'),
  webhook: readWebhookSettings('REMINDER'),
  isCentralEntitled: readSwitch('MEMBERSHIP_CENTRAL_HONORARY'),
};
