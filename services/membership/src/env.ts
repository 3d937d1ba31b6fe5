import { readSubgraphSettings } from '@vwu/kit/subgraph-settings';

export const settings = readSubgraphSettings('membership', 4002);
