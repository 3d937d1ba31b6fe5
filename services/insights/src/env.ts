import { readSubgraphSettings } from '@vwu/kit/subgraph-settings';

export const settings = readSubgraphSettings('insights', 4005);
