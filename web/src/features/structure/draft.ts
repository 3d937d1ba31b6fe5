import type {
  AdminType,
  BaseModel,
  BranchType,
  LineageKind,
  ResidentialAreaType,
  SpecialKind,
  UnitKind,
  UnitLevel,
} from '../../gql/graphql.ts';
import { adminTypeNames } from '../../language/structure-words.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';

/** What an officer can do to a unit here. */
export type Verb = 'rename' | 'changeType' | 'changeModel' | 'establish' | 'merge' | 'split' | 'redraw' | 'reparent' | 'dissolve';

/** What the dialogue can be about: a new act, or the correction of one that was recorded. */
export type Act = Verb | 'correct';

/** What a unit is called from the day on. */
export interface Naming {
  readonly adminType: AdminType | null;
  readonly name: string;
  readonly code: string;
}

/** A new unit that comes out of a split or a redrawing; its key is what pieces and places call it. */
export interface Part extends Naming {
  readonly key: string;
  /** In percent, as typed; empty where it is not known. Only a split says it here. */
  readonly share: string;
  /** Its superior, where it is another than that of the other new units. */
  readonly under?: ChosenUnit;
}

/** What a unit that goes on is called from the day on, and under whom it hangs then, if that changes. */
interface Renamed extends Naming {
  readonly under: ChosenUnit | null;
}

/** What of a unit goes into one that comes out of a redrawing. */
export interface PieceDraft {
  readonly fromId: string;
  /** The key of a part, or the id of a unit that goes on. */
  readonly to: string;
  readonly extent: LineageKind;
  /** In percent, as typed; empty where it is not known. */
  readonly share: string;
}

/** What is only said of a unit to establish (ORG-002, ORG-004, ORG-013, ORG-015); null where nothing is said. */
export interface Form {
  readonly subkind: SpecialKind | null;
  readonly baseModel: BaseModel | null;
  readonly branchType: BranchType | null;
  readonly areaType: ResidentialAreaType | null;
  readonly isNewArea: boolean;
}

/** The event that is corrected, and the act that should stand in its place; null if it should never have been. */
interface Correction {
  readonly eventId: string;
  readonly replacedBy: Verb | null;
  /** The act that would do what the event did: the likeliest one to stand in its place. */
  readonly likely: Verb;
  /** The correction in force for it, if it was corrected before: this one takes the place of that. */
  readonly seenCorrectionId: string | null;
}

/** Everything typed so far, whatever the verb: nothing is lost by looking at another one. */
export interface Draft {
  readonly subject: ChosenUnit;
  readonly naming: Naming;
  /** Of a unit to establish. */
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly form: Form;
  /** How a base is to be built; null where that does not change. */
  readonly model: BaseModel | null;
  /** Units that are merged, redrawn, moved or ended together with the subject. */
  readonly others: readonly ChosenUnit[];
  /** The unit a merger goes into; null for a new one. */
  readonly continuesId: string | null;
  /** The superior to be; null for that of the units themselves. */
  readonly under: ChosenUnit | null;
  readonly parts: readonly Part[];
  /** Whether the unit that is split goes on with what remains. */
  readonly goesOn: boolean;
  /** The units of a redrawing that go on. */
  readonly goingOn: readonly string[];
  /** Of the units that go on those that are called otherwise from the day on. */
  readonly renamed: Readonly<Record<string, Renamed>>;
  readonly pieces: readonly PieceDraft[];
  /** Units that may take over what lies below one that ends, besides those that come out. */
  readonly receivers: readonly ChosenUnit[];
  /** Where units below go: by the key of a part, or the id of a unit. */
  readonly placements: Readonly<Record<string, string>>;
  readonly number: string;
  readonly issuer: string;
  readonly decidedOn: string;
  readonly text: string;
  readonly link: string;
  readonly effectiveOn: string;
  readonly reason: string;
  /** Null for an act of its own. */
  readonly correction: Correction | null;
}

const typesOfLevels: Readonly<Record<UnitLevel, readonly AdminType[]>> = {
  CENTRAL: [],
  PROVINCE: ['TINH', 'THANH_PHO'],
  DISTRICT: ['QUAN', 'HUYEN', 'THI_XA', 'THANH_PHO'],
  BASE: ['XA', 'PHUONG', 'DAC_KHU', 'THI_TRAN'],
  BRANCH: [],
  GROUP: [],
};

/** The administrative types a unit of a level can have; none for units that follow no administrative unit. */
export const typesOf = (level: UnitLevel, kind: UnitKind = 'TERRITORIAL'): readonly AdminType[] =>
  kind === 'TERRITORIAL' ? typesOfLevels[level] : [];

export const noName = (level: UnitLevel): Naming => ({ adminType: typesOf(level)[0] ?? null, name: '', code: '' });

/** The name with its type, as it stands in the list of units. */
export const fullNameOf = ({ adminType, name }: Naming): string =>
  [adminType && adminTypeNames[adminType], name.trim()].filter(Boolean).join(' ');

export const newPart = (adminType: AdminType | null, key: string): Part => ({ adminType, name: '', code: '', key, share: '' });

/** A letter no part goes by yet. */
export const freeKey = (parts: readonly Part[]): string =>
  [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => parts.every(({ key }) => key !== letter)) ?? crypto.randomUUID();

const noForm: Form = { subkind: null, baseModel: null, branchType: null, areaType: null, isNewArea: false };

interface Begin {
  readonly subject: ChosenUnit;
  readonly naming: Naming;
  readonly effectiveOn: string;
}

/** An empty form about a unit. */
export function beginDraft({ subject, naming, effectiveOn }: Begin): Draft {
  return {
    subject,
    naming,
    level: 'BASE',
    kind: 'TERRITORIAL',
    form: noForm,
    model: null,
    others: [],
    continuesId: null,
    under: null,
    parts: [newPart(naming.adminType, 'a'), newPart(naming.adminType, 'b')],
    goesOn: false,
    goingOn: [],
    renamed: {},
    pieces: [],
    receivers: [],
    placements: {},
    number: '',
    issuer: '',
    decidedOn: '',
    text: '',
    link: '',
    effectiveOn,
    reason: '',
    correction: null,
  };
}

/** The subject and all that is chosen with it. */
export const concernedIn = ({ subject, others }: Draft): readonly ChosenUnit[] => [subject, ...others];

/** Every unit the form knows by name. */
export const unitsIn = (draft: Draft): readonly ChosenUnit[] => [
  ...concernedIn(draft),
  ...draft.receivers,
  ...(draft.under ? [draft.under] : []),
];
