import type { ReplicatedServices } from '../replicated-services.ts';
import { belongings } from './belongings.ts';
import { figures, people, ratings } from './figures.ts';
import { members } from './members.ts';
import { models } from './models.ts';
import { supportOfBases } from './support.ts';

/** A unit that has nothing yet. */
export interface FreshUnit {
  readonly id: string;
  readonly level: string;
  readonly name: string;
}

/** What is written in each service of units that are new, `fresh (id, level, name)`; in the order given. */
const statements: Readonly<Record<string, readonly string[]>> = {
  organisation: [...belongings, ...models, ...supportOfBases],
  membership: [...figures, ...members],
  cadre: people,
  emulation: ratings,
};

const fresh = 'fresh as (select id, level, name from jsonb_to_recordset($1::jsonb) as f (id uuid, level text, name text))';

/**
 * Gives units something to be seen of in every service, so that a right too many shows. A question that finds nothing here
 * fails the test until a fact is written for it.
 */
export async function plantFacts(services: ReplicatedServices, units: readonly FreshUnit[]): Promise<void> {
  for (const [service, list] of Object.entries(statements))
    for (const statement of list) {
      const text = statement.startsWith('with ') ? statement.replace('with ', `with ${fresh}, `) : `with ${fresh} ${statement}`;
      await services.database(service).db.query(text, [JSON.stringify(units)]);
    }
  // members planted by hand are counted by nobody
  await services.database('membership').db.query('call membership.count_members()');
  const { db } = services.database('membership');
  // what dues are now no document says
  await db.query(
    `insert into membership.dues_rate (valid_from, monthly_vnd, document)
     select '2018-01-01', 1000, 'Mức thử' where not exists (select from membership.dues_rate where valid_from = '2018-01-01')`,
  );
  await db.query('call membership.count_dues()');
}
