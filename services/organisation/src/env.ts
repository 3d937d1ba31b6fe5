import { readSubgraphSettings } from '@vwu/kit/subgraph-settings';

export const settings = readSubgraphSettings('organisation', 4001);
