import { readSubgraphSettings } from '@vwu/kit/subgraph-settings';

export const settings = readSubgraphSettings('cadre', 4003);
