import { expect, test } from 'vitest';
import { askedCorrection, type Corrected, draftOf, lacksOfCorrection } from './correct-draft.ts';

const record: Corrected = {
  fullName: 'Jean Dupont',
  bornOn: '1970-02-03',
  gender: 'MALE',
  nationality: 'FR',
  shortCv: 'Bác sĩ',
  prestige: null,
  influenceKind: 'EXPERIENCED',
  scope: 'PROVINCE',
  cardNumber: 'DD-0009',
  consentOn: '2026-01-01',
  consentPurpose: 'Lập sổ',
  policeOpinionOn: null,
  policeFavours: null,
  residesInVietnam: true,
  worksInVietnam: false,
  approvesStatute: true,
  isVoluntary: true,
  contributions: [{ kind: 'LECTURER', since: '2020-03-04', note: 'Tập huấn' }],
};

test('what nobody changed is sent as it is recorded, and of what is sealed nothing', () => {
  const asked = askedCorrection(draftOf(record), record);
  expect(asked).toMatchObject({
    fullName: 'Jean Dupont',
    residesInVietnam: true,
    worksInVietnam: false,
    influenceKind: 'EXPERIENCED',
    consent: { on: '2026-01-01', purpose: 'Lập sổ' },
    contributions: [{ kind: 'LECTURER', since: '2020-03-04', note: 'Tập huấn' }],
    cardNumber: 'DD-0009',
    details: {},
  });
  expect(asked).not.toHaveProperty('policeOpinionOn');
  const unsaid = { ...record, influenceKind: null };
  expect(askedCorrection(draftOf(unsaid), unsaid).influenceKind).toBeUndefined();
});

test('of a foreigner the answer of the police is a day and a yes or no; the number is a passport', () => {
  const draft = { ...draftOf(record), number: 'AB 123', phone: '0912345678', policeOpinionOn: '2026-02-03', policeFavours: 'NO' as const };
  expect(askedCorrection(draft, record)).toMatchObject({
    policeOpinionOn: '2026-02-03',
    policeFavours: false,
    details: { passport: 'AB 123', phone: '0912345678' },
  });
  expect(lacksOfCorrection({ ...draft, policeFavours: '' }).policeFavours).not.toBeNull();
  expect(askedCorrection({ ...draft, nationality: ' vn ' }, record)).not.toHaveProperty('policeFavours');
});

test('a contribution without a day is lacking, and so is none at all', () => {
  const draft = draftOf(record);
  expect(lacksOfCorrection(draft).contributions).toBeNull();
  expect(lacksOfCorrection({ ...draft, contributions: { EXPERT: { since: '', note: '' } } }).contributions).not.toBeNull();
  expect(lacksOfCorrection({ ...draft, contributions: {} }).contributions).not.toBeNull();
});
