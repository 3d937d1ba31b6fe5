/**
 * The one question anybody may ask without a token (HON-022): its fields are fixed here, and a caller gives nothing but the variables.
 * A test holds it to types that no mark is in.
 */
export const publicDocument = `
  query PublicHonoraryMembers($province: ID, $search: String, $first: Int, $after: String) {
    publicHonoraryMembers(province: $province, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { name level recognisedBy province recognisedOn year isDemonstration } }
    }
    publicHonoraryProvinces { id name count }
  }
`;
