import { readKeySettings, readSubgraphSettings, readSwitch } from '@vwu/kit/subgraph-settings';

/**
 * `keys`: where those are that seal what is protected most of members. `isCentralEntitled`: whether Central recognises honorary members;
 * the guidance names provinces and communes alone (F-21 a).
 */
export const settings = {
  ...readSubgraphSettings('membership', 4002),
  keys: readKeySettings('membership'),
  isCentralEntitled: readSwitch('MEMBERSHIP_CENTRAL_HONORARY'),
};
