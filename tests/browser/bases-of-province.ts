import { createAsker } from '../support/client.ts';
import type { PlatformAddress } from '../support/running-platform.ts';

/** How many bases the province of the provincial officer has today: those of its communes, and what a test has founded since. */
export async function basesOfProvince(platform: PlatformAddress): Promise<number> {
  const { data } = await createAsker(platform).gateway(
    'analyst',
    'query ($id: ID!) { unit(id: $id) { children(first: 1) { totalCount } } }',
    { id: platform.accounts.province?.unitId },
  );
  return data.unit.children.totalCount;
}
