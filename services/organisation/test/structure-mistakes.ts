import type { UnitRefInput } from '../src/structure/structure.input.ts';
import { decision } from './small-union.ts';
import type { StructureCommand } from './structure-acts.ts';
import { pick } from './structure-commands.ts';
import type { StructureModel } from './structure-model.ts';

/** A command with the refusal it must meet: null where it may meet any or none, left out where there is no mistake. */
export interface Mistaken {
  readonly command: StructureCommand;
  readonly refusal?: string | null;
}

type Mistake = (command: StructureCommand, model: StructureModel, at: number) => Mistaken;

const nobody = { id: '01954f00-b000-7000-8000-000000000000' };

/** Changes the references of a command, the subjects and the superiors alike. */
function withReference(command: StructureCommand, at: number, change: (ref: UnitRefInput) => UnitRefInput): StructureCommand {
  let count = 0;
  const text = JSON.stringify(command, (_key, value: unknown) => {
    if (!isReference(value)) return value;
    count += 1;
    return value;
  });
  const wanted = count === 0 ? -1 : at % count;
  let seen = -1;
  return JSON.parse(text, (_key, value: unknown) => {
    if (!isReference(value)) return value;
    seen += 1;
    return seen === wanted ? change(value) : value;
  }) as StructureCommand;
}

/** A reference is the only thing in a command with an id, or with a code and no name. */
const isReference = (value: unknown): value is UnitRefInput =>
  typeof value === 'object' && value !== null && !('name' in value) && ('id' in value || ('code' in value && 'level' in value));

const withInput = (command: StructureCommand, parts: object): StructureCommand =>
  ({ ...command, input: { ...command.input, ...parts } }) as StructureCommand;

/** Writes a field wherever the command has it. */
const withEvery = (command: StructureCommand, field: string, write: (value: unknown, nth: number) => unknown): StructureCommand => {
  let nth = -1;
  return JSON.parse(JSON.stringify(command), (key, value: unknown) => {
    if (key !== field) return value;
    nth += 1;
    return write(value, nth);
  }) as StructureCommand;
};

const anyUnit = (model: StructureModel, at: number): UnitRefInput => ({ id: pick([...model.everKnown.keys()], at) });

const mistakes: readonly Mistake[] = [
  (command, _model, at) => ({ command: withReference(command, at, () => nobody), refusal: 'UNIT_NOT_FOUND' }),
  (command, _model, at) => ({ command: withReference(command, at, (ref) => ({ ...ref, version: 999 })), refusal: 'UNIT_CHANGED' }),
  (command) => ({ command: withInput(command, { decision: { ...decision, issuer: ' ' } }), refusal: 'DECISION_MISSING' }),
  (command) => ({ command: withInput(command, { decision: { ...decision, decidedOn: '2031-01-01' } }), refusal: 'DECISION_AFTER_EFFECT' }),
  // any unit at all, of whatever level, living or not, where another one was meant
  (command, model, at) => ({ command: withReference(command, at, () => anyUnit(model, at * 7 + 3)), refusal: null }),
  (command, model, at) => ({ command: withReference(command, at + 1, () => anyUnit(model, at * 5 + 1)), refusal: null }),
  (command, model, at) => ({ command: withReference(command, at + 2, () => anyUnit(model, at * 3 + 2)), refusal: null }),
  (command) => ({ command: withEvery(command, 'fullName', () => ' '), refusal: null }),
  (command) => ({ command: withEvery(command, 'share', () => 0.9), refusal: null }),
  (command) => ({ command: withEvery(command, 'share', (_share, nth) => (nth === 0 ? -0.5 : 0.5)), refusal: null }),
  (command) => ({ command: withEvery(command, 'extent', (extent) => (extent === 'WHOLE' ? 'PART' : 'WHOLE')), refusal: null }),
  (command) => ({ command: withEvery(command, 'to', (_to, nth) => `kết quả ${nth}`), refusal: null }),
  (command) => ({ command: withEvery(command, 'key', () => 'kết quả 0'), refusal: null }),
  (command) => ({ command: withEvery(command, 'adminType', () => 'HUYEN'), refusal: null }),
  (command) => ({ command: withEvery(command, 'kind', () => 'ARMED_FORCES'), refusal: null }),
  (command) => ({ command: withEvery(command, 'subkind', () => 'RELIGIOUS'), refusal: null }),
  (command) => ({ command: withEvery(command, 'baseModel', () => 'EXEC_BRANCH'), refusal: null }),
  (command) => ({ command: withEvery(command, 'level', (level) => (level === 'BASE' ? 'GROUP' : level)), refusal: null }),
  (command) => ({ command: withEvery(command, 'parent', () => null), refusal: null }),
  (command, model, at) => ({ command: withEvery(command, 'continues', () => anyUnit(model, at)), refusal: null }),
  // everything named twice
  (command) => ({ command: doubled(command), refusal: null }),
];

const doubled = (command: StructureCommand): StructureCommand =>
  withInput(
    command,
    Object.fromEntries(
      Object.entries(command.input).flatMap(([name, value]) => (Array.isArray(value) ? [[name, [...value, ...value]]] : [])),
    ),
  );

/** Puts the mistake of that number into a command. */
export const mistake = (command: StructureCommand, model: StructureModel, at: number): Mistaken =>
  pick(mistakes, at)(command, model, Math.floor(at / 2));
