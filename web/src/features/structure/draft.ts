import type { AdminType, UnitKind, UnitLevel } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';
import { adminTypeNames } from '../../language/structure-words.ts';

/** What an officer can do to a unit here. */
export type Verb = 'rename' | 'establish' | 'merge' | 'split' | 'reparent' | 'dissolve';

/** A unit as it was seen when it was chosen: changed since, the command is refused. */
export interface ChosenUnit {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
}

/** What a unit is called from the day on. */
export interface Naming {
  readonly adminType: AdminType | null;
  readonly name: string;
  readonly code: string;
}

/** A part of a unit that is split; its key is what pieces and places call it. */
export interface Part extends Naming {
  readonly key: string;
  /** In percent, as typed; empty where it is not known. */
  readonly share: string;
}

/** Everything typed so far, whatever the verb: nothing is lost by looking at another one. */
export interface Draft {
  readonly subject: ChosenUnit & { readonly level: UnitLevel };
  readonly naming: Naming;
  /** Of a unit to establish. */
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  /** Units that are merged or moved together with the subject. */
  readonly others: readonly ChosenUnit[];
  /** The unit a merger goes into; null for a new one. */
  readonly continuesId: string | null;
  /** The superior to be; null for that of the units themselves. */
  readonly under: ChosenUnit | null;
  readonly parts: readonly Part[];
  /** Whether the unit that is split goes on with what remains. */
  readonly goesOn: boolean;
  /** Where units below go, by the key of a part. */
  readonly placements: Readonly<Record<string, string>>;
  readonly number: string;
  readonly issuer: string;
  readonly decidedOn: string;
  readonly link: string;
  readonly effectiveOn: string;
  readonly reason: string;
}

/** The fields of the form a sentence can stand beside. */
export type Field = 'naming' | 'others' | 'under' | 'parts' | 'number' | 'issuer' | 'decidedOn' | 'link' | 'effectiveOn' | 'reason';

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

interface Begin {
  readonly subject: Draft['subject'];
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
    others: [],
    continuesId: null,
    under: null,
    parts: [newPart(naming.adminType, 'a'), newPart(naming.adminType, 'b')],
    goesOn: false,
    placements: {},
    number: '',
    issuer: '',
    decidedOn: '',
    link: '',
    effectiveOn,
    reason: '',
  };
}

export type Missing = Partial<Record<Field, Sentence>>;

/** What must be there before the server can be asked at all; every rule beyond that is the server's. */
export function missingIn(verb: Verb, draft: Draft): Missing {
  const needsName = verb === 'rename' || verb === 'establish' || (verb === 'merge' && draft.continuesId === null);
  const unnamed = draft.parts.some(({ name }) => name.trim() === '');
  return {
    ...(needsName && draft.naming.name.trim() === '' ? { naming: says.name } : {}),
    ...(verb === 'merge' && draft.others.length === 0 ? { others: says.others } : {}),
    ...(verb === 'reparent' && !draft.under ? { under: says.under } : {}),
    ...(verb === 'split' && unnamed ? { parts: says.parts } : {}),
    ...missingInDecision(draft),
  };
}

const missingInDecision = ({ number, issuer, decidedOn, link }: Draft): Missing => ({
  ...(number.trim() === '' ? { number: says.number } : {}),
  ...(issuer.trim() === '' ? { issuer: says.issuer } : {}),
  ...(decidedOn === '' ? { decidedOn: says.decidedOn } : {}),
  ...(link.trim() === '' ? { link: says.link } : {}),
});

const says = {
  name: { vi: 'Hãy nêu tên.', en: 'Write the name.' },
  others: { vi: 'Hãy chọn ít nhất một đơn vị nữa.', en: 'Choose one more unit at least.' },
  under: { vi: 'Hãy chọn đơn vị cấp trên.', en: 'Choose the superior.' },
  parts: { vi: 'Hãy nêu tên từng phần.', en: 'Name each part.' },
  number: { vi: 'Hãy nêu số quyết định.', en: 'Write the number of the decision.' },
  issuer: { vi: 'Hãy nêu cơ quan ban hành.', en: 'Write who issued it.' },
  decidedOn: { vi: 'Hãy nêu ngày ban hành.', en: 'Write the day it was issued.' },
  link: { vi: 'Hãy nêu liên kết tới văn bản.', en: 'Write the link to the text.' },
} satisfies Record<string, Sentence>;
