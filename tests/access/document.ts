import type { CommandSighting } from './commands.ts';
import type { Relation } from './expected-sight.ts';
import type { Changes } from './gains.ts';
import { tableOf } from './markdown.ts';
import { byText, type CellsBySubject, sightByLevel, sightByQuestion } from './relations-seen.ts';
import type { Snapshot } from './snapshot.ts';

export interface Findings {
  readonly kinds: readonly string[];
  readonly snapshots: readonly Snapshot[];
  readonly commands: readonly CommandSighting[];
  readonly changes: readonly Changes[];
}

/** The permission matrix as a page for whoever audits it: what was found, not what was meant. */
export const documentOf = (findings: Findings): string => `# Who may see and do what

Written by \`ACCESS_FULL=1 npm test -- --project services tests/access/matrix -u\`; \`npm run nightly\` fails when this page is not what it
finds, and \`npm test\` when a question or a command has no row here. The test runs all services with their real databases and the
replication between them, records one decision of every kind in a small Union of three provinces, and before the first and after
each asks, as every kind of account at every unit, every field of \`Unit\`, every entity by its key (\`_entities\`), every look-up and
list of every contract in \`schema/subgraphs\`, and the export. (\`npm test\` asks one account of each kind at each level before and after
all, and between them, in turn, those whom a decision concerns.) An answer counts as _seen_ when it differs from the answer about an
id that nothing has. Whatever neither the tree nor the lineage explains, thought out anew in \`tests/access/expected-sight.ts\`, fails the
test with a line that says who, which unit, which field and which service; so does a question that meets nothing anywhere, for
which a fact must be written in \`tests/access/facts\`.

**own** the unit itself and those below it · **past** units that have ended and that one of those answers for · **to come** units
that will stand there · **superior** what the units above are called, for the breadcrumb, with the terms, bodies and departments one is
led by · **–** nothing. \`clubs(by unitId)\` is a list narrowed to a unit: for one the caller may not be told of it is that of an unknown
one, whatever of hers has to do with it.

## What is seen
${sightTables(findings)}
Lists and the export have no row here: they are searched for every id and every name, and give only what these tables give.

## From where

What is seen by who stands at a unit of a level, in each service. Membership and cadre keep nothing below the base, and insights
nothing but what the others publish: whoever stands at a branch or a group sees nothing there, as there is nothing of hers. Of the
structure and of emulation (classes of branches) she sees her branch, what it answers for, and what is above it by name.

${levelTable(findings)}

## What is done

**in charge** what the account answers for: open units below its own, ended ones all of whose open heirs are below it, and
what was recorded at one that never was, where that was to hang · **no right** the token lacks it · **unanswered** it has the
right, and met nothing to use it on. What an account only sees, or does not, is refused and writes nothing; one that is not hers
beside one that is, is refused like one that is not there.
${commandTables(findings)}
## What each kind of event changes

Whoever stands above both units before and after neither gains nor loses. The Central Union sees all and is left out.

${tableOf(
  ['event', 'sees in addition', 'sees no longer'],
  findings.changes.map(({ title, gained, lost }) => [title, gained.join('; ') || '–', lost.join('; ') || '–']),
)}
`;

const words: Readonly<Record<Relation, string>> = {
  BELOW: 'own',
  PAST: 'past',
  TO_COME: 'to come',
  SUPERIOR: 'superior',
  FOREIGN: 'FOREIGN',
};

const order: readonly Relation[] = ['BELOW', 'PAST', 'TO_COME', 'SUPERIOR', 'FOREIGN'];

const wordsOf = (relations: ReadonlySet<Relation> = new Set()): string =>
  order
    .filter((one) => relations.has(one))
    .map((one) => words[one])
    .join(', ') || '–';

const rowsBy = (cells: CellsBySubject, columns: readonly string[]): readonly (readonly string[])[] =>
  [...cells].map(([subject, of]) => [subject, ...columns.map((column) => wordsOf(of.get(column)))]);

function sightTables({ snapshots, kinds }: Findings): string {
  const rows = rowsBy(sightByQuestion(snapshots), kinds);
  return tablesBy(
    rows.toSorted(([a = ''], [b = '']) => byText(a, b)),
    ['asked', ...kinds],
  );
}

const levels = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE', 'BRANCH', 'GROUP'];

function levelTable({ snapshots }: Findings): string {
  const cells = sightByLevel(snapshots);
  const services = [...new Set([...cells.values()].flatMap((of) => [...of.keys()]))].toSorted(byText);
  const rows = rowsBy(cells, services);
  return tableOf(
    ['stands at', ...services],
    levels.flatMap((level) => rows.filter(([subject]) => subject === level).map(([, ...of]) => [level.toLowerCase(), ...of])),
  );
}

function commandTables({ kinds, commands }: Findings): string {
  const verdicts = Map.groupBy(commands, ({ service, command }) => `${service} ${command}`);
  const rows = [...verdicts.keys()].toSorted(byText).map((key) => [key, ...kinds.map((kind) => verdictOf(verdicts.get(key) ?? [], kind))]);
  return tablesBy(rows, ['command', ...kinds]);
}

function verdictOf(sightings: readonly CommandSighting[], kind: string): string {
  const own = new Set(sightings.filter((one) => one.kind === kind).map(({ verdict }) => verdict));
  if (own.has('MAY')) return 'in charge';
  return own.has('NO_RIGHT') ? 'no right' : 'unanswered';
}

/** One table for each service, by which each row begins. */
function tablesBy(rows: readonly (readonly string[])[], heads: readonly string[]): string {
  const services = Map.groupBy(rows, ([key = '']) => key.split(' ')[0] ?? '');
  return [...services]
    .map(
      ([service, of]) =>
        `\n### ${service}\n\n${tableOf(
          heads,
          of.map(([key = '', ...cells]) => [`\`${key.slice(service.length + 1)}\``, ...cells]),
        )}\n`,
    )
    .join('');
}
