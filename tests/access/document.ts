import type { CommandSighting } from './commands.ts';
import type { Relation } from './expected-sight.ts';
import type { Changes } from './gains.ts';
import type { Snapshot } from './snapshot.ts';

export interface Findings {
  readonly kinds: readonly string[];
  readonly snapshots: readonly Snapshot[];
  readonly commands: readonly CommandSighting[];
  readonly changes: readonly Changes[];
}

/** The permission matrix as a page for whoever audits it: what was found, not what was meant. */
export const documentOf = (findings: Findings): string => `# Who may see and do what

Written by \`ACCESS_FULL=0 npm test -- --project services tests/access -u\`; the same test fails when this page is not what it finds. It runs
all services with their real databases and the replication between them, records one decision of every kind in a small Union of
three provinces, and before the first and after the last asks, as every kind of account at every unit, every field of \`Unit\`,
every entity by its id (\`_entities\`), every look-up and list of every contract in \`schema/subgraphs\`, and the export; after each
of the others it asks those whom the decision concerns and a part of the rest, and \`npm run nightly\` everybody. An answer counts as *seen*
when it differs from the answer about an id that nothing has. Whatever neither the tree nor the lineage explains, thought out anew
in \`tests/access/expected-sight.ts\`, fails the test with a line that says who, which unit, which field and which service.

**own** the unit itself and those below it · **past** units that have ended and that one of those answers for · **to come** units
that will stand there · **superior** what the units above are called, for the breadcrumb · **–** nothing · **no fact** nothing in the
test world can be seen there by anybody: write one in \`tests/access/facts.ts\`

## What is seen
${sightTables(findings)}
Lists and the export have no row here: they are searched for every id and every name, and give only what these tables give.

## What is done

**in charge** what the account answers for: open units below its own, and ended ones all of whose open heirs are below it ·
**no right** the token lacks it · **unanswered** it has the right, and met nothing to use it on. What an account only sees, or
does not, is refused and writes nothing.
${commandTables(findings)}
## What each kind of event changes

Whoever stands above both units before and after neither gains nor loses. The Central Union sees all and is left out.

| event | sees in addition | sees no longer |
| --- | --- | --- |
${findings.changes.map(({ title, gained, lost }) => row([title, gained.join('; ') || '–', lost.join('; ') || '–'])).join('\n')}
`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const heading = (first: string, kinds: readonly string[]): string =>
  [row([first, ...kinds]), row(['---', ...kinds.map(() => '---')])].join('\n');

const words: Readonly<Record<Relation, string>> = {
  BELOW: 'own',
  PAST: 'past',
  TO_COME: 'to come',
  SUPERIOR: 'superior',
  FOREIGN: 'FOREIGN',
};

/** What relation to the caller's unit the things have that she was shown, by what was asked and by kind of account. */
function relationsSeen({ snapshots }: Findings): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Relation>>> {
  const shown = snapshots.flatMap(({ sight, sightings }) =>
    sightings.flatMap(({ service, caller, observation }) =>
      [...observation.shown].map(([label, ids]) => ({
        key: `${service} ${label}`,
        kind: caller.kind.name,
        relations: [...ids].map(
          (id): Relation => (sight.units.some((unit) => unit.id === id) ? sight.relation(caller.viewer.unitId, id) : 'BELOW'),
        ),
      })),
    ),
  );
  const byKind = (of: typeof shown) =>
    new Map([...Map.groupBy(of, ({ kind }) => kind)].map(([kind, list]) => [kind, new Set(list.flatMap(({ relations }) => relations))]));
  return new Map([...Map.groupBy(shown, ({ key }) => key)].map(([key, of]) => [key, byKind(of)]));
}

const byText = new Intl.Collator('en').compare;

/** The questions nobody has been shown anything for: they prove nothing. */
export const withoutFact = (snapshots: readonly Snapshot[]): string[] => {
  const met = new Map<string, number>();
  for (const { service, observation } of snapshots.flatMap(({ sightings }) => sightings))
    for (const [label, ids] of observation.shown) met.set(`${service} ${label}`, (met.get(`${service} ${label}`) ?? 0) + ids.size);
  return [...met].flatMap(([key, count]) => (count === 0 ? [key] : [])).toSorted(byText);
};

function sightTables(findings: Findings): string {
  const cells = relationsSeen(findings);
  const labels = [...cells.keys()].toSorted(byText);
  return tablesBy(
    labels,
    (label) => {
      const ofLabel = cells.get(label);
      const isEmpty = [...(ofLabel?.values() ?? [])].every((relations) => relations.size === 0);
      return findings.kinds.map((kind) => (isEmpty ? 'no fact' : wordsOf(ofLabel?.get(kind) ?? new Set())));
    },
    'asked',
    findings.kinds,
  );
}

const order: readonly Relation[] = ['BELOW', 'PAST', 'TO_COME', 'SUPERIOR', 'FOREIGN'];

const wordsOf = (relations: ReadonlySet<Relation>): string =>
  order
    .filter((one) => relations.has(one))
    .map((one) => words[one])
    .join(', ') || '–';

function commandTables({ kinds, commands }: Findings): string {
  const verdicts = Map.groupBy(commands, ({ service, command }) => `${service} ${command}`);
  return tablesBy(
    [...verdicts.keys()].toSorted(byText),
    (key) => kinds.map((kind) => verdictOf(verdicts.get(key) ?? [], kind)),
    'command',
    kinds,
  );
}

function verdictOf(sightings: readonly CommandSighting[], kind: string): string {
  const own = new Set(sightings.filter((one) => one.kind === kind).map(({ verdict }) => verdict));
  if (own.has('MAY')) return 'in charge';
  return own.has('NO_RIGHT') ? 'no right' : 'unanswered';
}

/** One table for each service. */
function tablesBy(keys: readonly string[], cellsOf: (key: string) => readonly string[], first: string, kinds: readonly string[]): string {
  const services = Map.groupBy(keys, (key) => key.split(' ')[0] ?? '');
  return [...services]
    .map(
      ([service, of]) =>
        `\n### ${service}\n\n${heading(first, kinds)}\n${of.map((key) => row([`\`${key.slice(service.length + 1)}\``, ...cellsOf(key)])).join('\n')}\n`,
    )
    .join('');
}
