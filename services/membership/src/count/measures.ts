/** What members are counted by: the field it is read as, and the column of `membership.member_count`. */
export const measures = {
  members: 'members',
  counted: 'counted',
  admitted: 'admitted',
  exited: 'exited',
  residential: 'residential',
  club: 'club',
  specialBase: 'special_base',
  permanent: 'permanent',
  temporary: 'temporary',
  shortStay: 'short_stay',
  absent: 'absent',
  migrated: 'migrated',
  nearPaying: 'near_paying',
  nearNotPaying: 'near_not_paying',
  leftPaying: 'left_paying',
  leftNotPaying: 'left_not_paying',
  withCard: 'with_card',
  withCitizenId: 'with_citizen_id',
} as const;

export type Measure = keyof typeof measures;
