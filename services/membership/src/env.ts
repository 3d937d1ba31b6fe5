import { readKeySettings, readSubgraphSettings } from '@vwu/kit/subgraph-settings';

/** `keys`: where those are that seal what is protected most of members. */
export const settings = { ...readSubgraphSettings('membership', 4002), keys: readKeySettings('membership') };
