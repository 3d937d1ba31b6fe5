/** What is declared of the groups that are counts only, each with its body and its day: of nobody unless said who is counted already. */
export const aggregatesFrom = (overlaps: Partial<Record<'tradeUnion' | 'armedForces' | 'memberOrganisation', number>> = {}) => ({
  tradeUnion: { overlap: overlaps.tradeUnion ?? 0, sourceBody: 'Công đoàn xã', countedOn: '2023-05-31' },
  armedForces: { overlap: overlaps.armedForces ?? 0, sourceBody: 'Ban Chỉ huy Quân sự xã', countedOn: '2023-05-30' },
  memberOrganisation: { overlap: overlaps.memberOrganisation ?? 0, sourceBody: 'Hội Nữ trí thức', countedOn: '2023-05-29' },
});
