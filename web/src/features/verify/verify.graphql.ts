import { graphql } from "../../gql";

export const verifyQuery = graphql(`query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }`);
