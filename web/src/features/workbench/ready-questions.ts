import type { Sentence } from '../../language/language.ts';
import type { TypedQuestion } from '../../session/kept-question.ts';
import { writeVariables } from './read-variables.ts';

/** What a ready question is asked of: the moment of the page, and the unit of who asks. */
export interface Asked {
  readonly period: string;
  readonly asOf: string;
  readonly unitId: string;
}

interface ReadyQuestion {
  readonly title: Sentence;
  readonly query: string;
  variables(asked: Asked): Readonly<Record<string, unknown>>;
}

/** The last whole period on the map of the 63 provinces. */
const periodBeforeReform = '2024Y';
const dayBeforeReform = '2024-12-31';

/** The last year that is over in a period: bases are classified by years. */
const yearOver = (period: string) => Number(period.slice(0, 4)) - (period.endsWith('Y') ? 0 : 1);

const notAbove: ReadyQuestion = {
  title: { vi: 'Cơ sở chưa trên 60\u00A0%, ai kèm cặp', en: 'Bases not above 60%, and who mentors them' },
  query: `query BasesNotAbove($period: String!, $asOf: Date, $after: String) {
  bases(
    period: $period
    asOf: $asOf
    filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        name
        provinceName
        membersNeeded
        gatheringRate {
          numerator
          denominator
          status
        }
        unit {
          mentors(asOf: $asOf) {
            from
            cadre {
              fullName
            }
          }
        }
      }
    }
  }
}
`,
  variables: ({ period, asOf }) => ({ period, asOf, after: null }),
};

const withHead: ReadyQuestion = {
  title: {
    vi: 'Cơ sở chưa trên 60\u00A0%: người đứng đầu, kèm cặp, xếp loại, nguyên nhân',
    en: 'Bases not above 60%: head, mentors, class, causes',
  },
  query: `query BasesWithHead($period: String!, $asOf: Date, $year: Int!, $after: String) {
  bases(
    period: $period
    asOf: $asOf
    filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }
    orderBy: [MEMBERS_NEEDED_DESC]
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        name
        provinceName
        membersNeeded
        supportCauses
        unit {
          gatheringRate(period: $period) {
            percent
            status
          }
          officers(asOf: $asOf) {
            title
            employment
            cadre {
              fullName
            }
          }
          mentors(asOf: $asOf) {
            role
            from
            cadre {
              fullName
            }
          }
          cluster(asOf: $asOf) {
            name
          }
          classification(year: $year) {
            class
          }
        }
      }
    }
  }
}
`,
  variables: ({ period, asOf }) => ({ period, asOf, year: yearOver(period), after: null }),
};

const change: ReadyQuestion = {
  title: {
    vi: 'Biến động theo tỉnh: do con người, do sắp xếp',
    en: 'Change by province: due to people, due to restructuring',
  },
  query: `query ChangeByProvince($from: String!, $to: String!, $asOf: Date, $after: String) {
  units(filter: { level: PROVINCE }, asOf: $asOf, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        fullName
        cluster(asOf: $asOf) {
          name
        }
        figuresChange(from: $from, to: $to) {
          members {
            before
            after
            dueToPeople
            dueToRestructuring
            total
          }
          women18Plus {
            dueToRestructuring
            total
          }
          estimated
        }
      }
    }
  }
}
`,
  variables: ({ period, asOf }) => ({ from: periodBeforeReform, to: period, asOf, after: null }),
};

const twoDates: ReadyQuestion = {
  title: { vi: 'Số cơ sở, chi hội, tổ ở hai ngày, theo tỉnh', en: 'Bases, branches and groups on two days, by province' },
  query: `query CountsOnTwoDays($before: Date!, $asOf: Date!, $after: String) {
  units(filter: { level: PROVINCE }, asOf: $asOf, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        fullName
        before: counts(asOf: $before) {
          bases
          branches
          groups
        }
        now: counts(asOf: $asOf) {
          bases
          branches
          groups
        }
      }
    }
  }
}
`,
  variables: ({ asOf }) => ({ before: dayBeforeReform, asOf, after: null }),
};

const byProvince: ReadyQuestion = {
  title: { vi: 'Tổng hợp theo tỉnh, với cụm thi đua và lãnh đạo Hội', en: 'Totals by province, with cluster and leaders' },
  query: `query TotalsByProvince($period: String!, $asOf: Date) {
  basesSummary(period: $period, asOf: $asOf, groupBy: PROVINCE) {
    label
    bases
    below
    atThreshold
    met
    notAbovePercent
    members
    women18Plus
    membersNeeded
    mentored
    mentorRequiredMissing
    province {
      cluster(asOf: $asOf) {
        name
      }
      officers(asOf: $asOf) {
        title
        cadre {
          fullName
        }
      }
    }
  }
}
`,
  variables: ({ period, asOf }) => ({ period, asOf }),
};

const series: ReadyQuestion = {
  title: { vi: 'Tỷ lệ tập hợp của đơn vị qua các kỳ', en: 'The gathering rate of a unit over the periods' },
  query: `query RateOfUnit($unit: ID!, $asOf: Date) {
  unit(id: $unit, asOf: $asOf) {
    fullName
    rateHistory {
      period
      endsOn
      rate {
        numerator
        denominator
        percent
        status
      }
    }
  }
}
`,
  variables: ({ unitId, asOf }) => ({ unit: unitId, asOf }),
};

/** Questions to begin with, the main one first. */
export const readyQuestions: readonly [ReadyQuestion, ...ReadyQuestion[]] = [notAbove, withHead, change, twoDates, byProvince, series];

/** A ready question as if she had typed it, of the moment she looks at. */
export const typedOf = ({ query, variables }: ReadyQuestion, asked: Asked): TypedQuestion => ({
  query,
  variables: writeVariables(variables(asked)),
});
