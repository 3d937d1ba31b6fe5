/** What a report asks of the graph: the same fields anybody may ask, so that it can say nothing else than they do. */

const counted =
  'isCoarse members residential club specialBase tradeUnion armedForces memberOrganisation honorary ' +
  'aggregates { tradeUnion { overlap } armedForces { overlap } memberOrganisation { overlap } }';
const grown = 'atStart atEnd admitted exited net transferred';
const growth = `periodGrowth(period: $period) { from to isCoarse lockedOn ${grown} now { ${grown} } }`;
const locked = 'locked { lockedOn members adjustments { adjustedOn decisionNumber membersBefore membersAfter } }';
const figures = `figures(period: $period, boundaries: $boundaries) { ${counted} }`;
const sums = 'bases below atThreshold met noData notApplicable members women18Plus membersNeeded mentored mentorRequiredMissing';

export const headQuestion = `query ReportHead($unitId: ID!, $period: String!, $asOf: Date!, $boundaries: Boundaries!) {
  report(unitId: $unitId, period: $period, asOf: $asOf) {
    level name superiorName period endsOn deadline day ruleSet thresholdPercent classificationYear
    total { ${sums} notAbovePercent demonstration estimated }
    classes { class bases }
    provinces { key label ${sums} }
    unit {
      counts(asOf: $asOf) { provinces districts bases otherBases specialBases branches groups }
      periodReport(period: $period) { state }
      reportProgress(period: $period) { expected locked adjusted }
      figures(period: $period, boundaries: $boundaries) {
        ${counted} ${locked} provenance { origin method sourceBody asOf partsReported partsExpected }
      }
      figuresBefore(period: $period, boundaries: $boundaries) { period members honorary provenance { origin partsReported partsExpected } }
      gatheringRate(period: $period, boundaries: $boundaries) {
        numerator denominator percent status membersNeeded indicative isOver100 provenance { partsReported partsExpected }
      }
      ${growth}
    }
    base {
      children(first: 200, asOf: $asOf) {
        totalCount
        edges { node {
          fullName(asOf: $asOf)
          memberCounts(asOf: $asOf) { isCoarse members residential club specialBase absent migrated withCard }
        } }
      }
    }
  }
}`;

/** Each asked apart: what is of all provinces takes as long as all the rest, and every question has its own time. */
export const targetQuestion = `query ReportTarget($unitId: ID!, $period: String!) {
  unit(id: $unitId) { growthTarget(period: $period) { increase net percent isMet isOfficial baselinePeriod } }
}`;

export const provincesQuestion = `query ReportProvinces($unitId: ID!, $period: String!, $asOf: Date!, $boundaries: Boundaries!) {
  report(unitId: $unitId, period: $period, asOf: $asOf) {
    provinces { key province {
      ${figures}
      figuresBefore(period: $period, boundaries: $boundaries) { members }
      gatheringRate(period: $period, boundaries: $boundaries) { percent }
    } }
  }
}`;

/** Which terms there are, and which periods. */
export const termQuestion = `query ReportTerm {
  ruleSets { id name firstEndsOn lastEndsOn }
  reportingPeriods { code endsOn hasFigures }
}`;

export const termPeriodQuestion = `query ReportTermPeriod($unitId: ID!, $period: String!, $asOf: Date!, $boundaries: Boundaries!) {
  report(unitId: $unitId, period: $period, asOf: $asOf) {
    period
    total { ${sums} }
    unit {
      figures(period: $period, boundaries: $boundaries) { members honorary }
      gatheringRate(period: $period, boundaries: $boundaries) { percent denominator }
    }
  }
}`;

const page = 'totalCount pageInfo { hasNextPage endCursor }';

export const basesQuestion = `query ReportBases($filter: BaseFilter, $period: String!, $asOf: Date!, $boundaries: Boundaries!, $after: String) {
  bases(filter: $filter, period: $period, asOf: $asOf, orderBy: [NAME_ASC], first: 200, after: $after) {
    ${page}
    edges { node {
      name membersNeeded mentorCount classification
      gatheringRate { numerator denominator percent status }
      unit { ${figures} ${growth} }
    } }
  }
}`;

export const notAboveQuestion = `query ReportNotAbove($filter: BaseFilter, $period: String!, $asOf: Date!, $after: String) {
  bases(filter: $filter, period: $period, asOf: $asOf, orderBy: [RATE_ASC], first: 200, after: $after) {
    ${page}
    edges { node {
      name provinceName membersNeeded mentorCount mentorStatus supportState supportCauses
      gatheringRate { numerator denominator percent status }
      unit { mentors(asOf: $asOf) { cadre { fullName } } }
    } }
  }
}`;
