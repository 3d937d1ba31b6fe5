import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { decision, openUnion, ref, type Union } from './small-union.ts';
import { actOf, type StructureCommand } from './structure-acts.ts';
import {
  checkFaults,
  checkFigures,
  checkIdentities,
  checkNothingErased,
  checkSameFacts,
  checkShape,
  checkSight,
  checkTaken,
  checkTrees,
  checkUntouched,
  checkWaiting,
} from './structure-checks.ts';
import { aim } from './structure-commands.ts';
import { aimCorrection, type Correction, type OrderedEvent } from './structure-corrections.ts';
import type { Figures } from './structure-figures.ts';
import { checkFold } from './structure-fold.ts';
import { type Mistaken, mistake } from './structure-mistakes.ts';
import { eve, StructureModel, unitSince } from './structure-model.ts';
import { checkAccess, checkDifference, checkPreview, checkRefusals, type Outcome } from './structure-preview.ts';
import { type Recorded, readOpened, readRecorded } from './structure-recorded.ts';
import { keepState } from './structure-sandbox.ts';
import type { Shot } from './structure-shots.ts';
import { explainedSight } from './structure-sight.ts';

/** Days on which something happens: before the end of the districts, after it, today and later. */
const days = ['2024-03-01', '2025-01-01', '2025-07-01', today(), addDays(today(), 30)];

/** How commands ended: `mergeUnits done`, `mergeUnits UNIT_NOT_VALID`. */
export type Tally = Map<string, number>;

/** A Union in which sequences of commands are played, each from the same beginning. */
export async function openGame() {
  const union = await openUnion();
  await plantBasesOfBothModels(union);
  const goBack = await keepState(union);
  return {
    union,
    close: union.close,
    /** Plays one sequence and looks at everything after each command; then takes the last one back, and looks again. */
    play: async (shots: readonly Shot[], tally: Tally = new Map()): Promise<void> => {
      await goBack();
      const round = await Round.begin(union);
      for (const [serial, shot] of shots.entries()) await round.turn(shot, serial, tally);
      await round.takeLastBack();
    },
  };
}

/** ORG-002: a base whose branches have no groups, and one whose branches have. */
async function plantBasesOfBothModels(union: Union): Promise<void> {
  const old = { effectiveOn: '2000-01-01', decision: { ...decision, decidedOn: '1999-12-01' }, level: 'BASE', kind: 'TERRITORIAL' };
  const unit = (code: string, name: string) => ({ code, name, fullName: name, adminType: 'XA', parent: ref('tỉnh B') });
  await union.run('establishUnit', { ...old, baseModel: 'EXEC_BRANCH', unit: unit('00050', 'xã không tổ') });
  await union.run('establishUnit', { ...old, baseModel: 'EXEC_BRANCH_GROUP', unit: unit('00051', 'xã có tổ') });
}

/** One sequence, from the beginning to its last command. */
class Round {
  readonly #union: Union;
  #model: StructureModel;
  /** What has been ordered, as the model counts it; corrections stand in the place of what they name. */
  readonly #events: OrderedEvent[] = [];
  readonly #corrections: string[] = [];
  /** Members of each base in the beginning, which nobody may lose. */
  readonly #members: Figures;
  #recorded: Recorded;
  #fingerprint: string;
  /** The last event that is no correction, if none came after it, and all as it was before it. */
  #last: { readonly eventId: string; readonly before: Recorded } | null = null;

  private constructor(union: Union, model: StructureModel, recorded: Recorded, fingerprint: string) {
    this.#union = union;
    this.#model = model;
    this.#recorded = recorded;
    this.#fingerprint = fingerprint;
    const bases = [...model.on(eve)].filter(([, { level }]) => level === 'BASE');
    this.#members = new Map(bases.map(([id], at) => [id, 1_000n + 37n * BigInt(at)]));
  }

  static async begin(union: Union): Promise<Round> {
    const recorded = await readRecorded(union.db, days);
    const beginning = recorded.units
      .filter(({ day }) => day === eve)
      .map(({ id, day: _day, ...unit }) => [id, unitSince(eve, { ...unit, waits: false })] as const);
    return new Round(union, new StructureModel(days, new Map(beginning)), recorded, await union.fingerprint());
  }

  async turn(shot: Shot, serial: number, tally: Tally): Promise<void> {
    const [first, ...others] = this.#events;
    const { correction } = shot;
    const end =
      correction && first
        ? await this.#correct(aimCorrection(this.#model, { ...shot, correction }, [first, ...others], this.#corrections))
        : await this.#order(shot, serial);
    tally.set(end, (tally.get(end) ?? 0) + 1);
  }

  async #order(shot: Shot, serial: number): Promise<string> {
    const right = aim(this.#model, shot, serial);
    const { command, refusal }: Mistaken = shot.mistake === null ? { command: right } : mistake(right, this.#model, shot.mistake);
    const { preview, answered } = await this.#send(command.verb, command.input, refusal);
    if (answered.outcome) await this.#follow(command, serial, preview, answered.outcome);
    return `${command.verb} ${answered.outcome ? 'done' : answered.refused[0]}`;
  }

  /** Previews a command and gives it; a preview writes nothing, nor does what is refused. */
  async #send(verb: string, input: object, refusal: string | null | undefined) {
    const preview = await this.#union.run(verb, input, { preview: true });
    checkUntouched(this.#fingerprint, await this.#union.fingerprint(), 'a preview');
    const answered = await this.#union.run(verb, input);
    checkPreview(preview.outcome, answered);
    checkRefusals(verb, refusal, answered);
    if (!answered.outcome) checkUntouched(this.#fingerprint, await this.#union.fingerprint(), 'a refused command');
    return { preview: preview.outcome as Outcome, answered };
  }

  /** Does to the model what the command has done, and looks whether they agree. */
  async #follow(command: StructureCommand, serial: number, preview: Outcome, { event }: Outcome): Promise<void> {
    const eventId = event?.id ?? '';
    this.#last = { eventId, before: this.#recorded };
    const opened = await readOpened(this.#union.db, eventId);
    await this.#lookAt(preview, command.input.effectiveOn, () => {
      this.#model.apply(actOf(this.#model, command, (name) => opened.get(name)?.id ?? ''));
    });
    this.#events.push({ eventId, command, serial });
  }

  async #correct({ at, instead, input, refusal }: Correction): Promise<string> {
    const { preview, answered } = await this.#send('correctUnitEvent', input, refusal);
    const what = `correctUnitEvent ${instead ? instead.verb : 'by nothing'}`;
    if (!answered.outcome) return `${what} ${answered.refused[0]}`;
    const eventId = (answered.outcome as Outcome).event?.id ?? '';
    const opened = await readOpened(this.#union.db, eventId);
    checkIdentities(this.#model.opensOf(at), opened);
    const standing = this.#model.without(at);
    const act = instead && actOf(standing, instead, (name) => opened.get(name)?.id ?? '', this.#model);
    const effectiveOn = instead?.input.effectiveOn ?? this.#events[at]?.command.input.effectiveOn ?? '';
    const before = this.#model;
    await this.#lookAt(preview, effectiveOn, () => {
      this.#model = before.corrected(at, act);
    });
    checkDifference(answered.outcome, before, this.#model);
    this.#corrections.push(eventId);
    this.#events.splice(at, 1, ...this.#events.slice(at, at + 1).map((event) => ({ ...event, correctedById: eventId })));
    this.#last = null;
    return `${what} done`;
  }

  /** Does it to the model, and looks whether both agree on everything, and the preview with what came of it. */
  async #lookAt(preview: Outcome, effectiveOn: string, doIt: () => void): Promise<void> {
    const day = days.find((one) => one >= today() && one >= effectiveOn) ?? today();
    const before = this.#sightBelowCentral(day);
    const known = new Set(this.#model.everKnown.keys());
    doIt();
    await this.#look();
    checkAccess(preview, known, { before, after: this.#sightBelowCentral(day) });
  }

  /** A correction that says an event never was leaves all as it had been before it, and the memory of it. */
  async takeLastBack(): Promise<void> {
    if (!this.#last) return;
    const { eventId, before } = this.#last;
    const { codes } = await this.#union.run('correctUnitEvent', { eventId, reason: 'Ghi nhầm' });
    checkTaken(codes);
    const after = await readRecorded(this.#union.db, days);
    checkFaults(after);
    checkSameFacts(before, after);
    checkNothingErased(this.#recorded, after);
    await checkFold(this.#union.db);
  }

  #sightBelowCentral(day: string): string[] {
    const root = [...this.#model.on(day)].find(([, { level }]) => level === 'CENTRAL')?.[0];
    return explainedSight(this.#model, day).filter((pair) => !pair.startsWith(root ?? ''));
  }

  async #look(): Promise<void> {
    const before = this.#recorded;
    this.#recorded = await readRecorded(this.#union.db, days);
    this.#fingerprint = await this.#union.fingerprint();
    checkFaults(this.#recorded);
    checkTrees(this.#recorded, this.#model);
    checkShape(this.#model);
    checkSight(this.#recorded, this.#model);
    checkWaiting(this.#recorded, this.#model);
    checkFigures(this.#recorded, this.#model, this.#members);
    checkNothingErased(before, this.#recorded);
    await checkFold(this.#union.db);
  }
}
