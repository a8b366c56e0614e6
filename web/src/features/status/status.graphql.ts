import { graphql } from "../../gql";

export const progressQuery = graphql(`query CaseProgress($code: String!) { caseProgress(code: $code) { step language municipality office address bringBy } }`);
