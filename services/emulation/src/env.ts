import { readSubgraphSettings } from '@vwu/kit/subgraph-settings';

export const settings = readSubgraphSettings('emulation', 4004);
