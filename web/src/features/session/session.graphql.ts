import { graphql } from "../../gql";

export const sessionFields = graphql(`
  fragment SessionFields on Session {
    staff { id name }
    municipality { id name }
    office { id code name kind canFile canDeliver }
    roles
    acts
    assignments { roles office { id name } }
  }
`);

export const sessionQuery = graphql(`query Session { session { ...SessionFields } }`);
export const installedQuery = graphql(`query InstalledMunicipalities { installedMunicipalities { id name } }`);
export const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }
  }
`);
export const passkeyChallengeQuery = graphql(`query PasskeyChallenge($purpose: ChallengeFor!) { passkeyChallenge(purpose: $purpose) { challenge rpId } }`);
export const signInWithPasskeyMutation = graphql(`
  mutation SignInWithPasskey($input: PasskeyAssertionInput!, $officeId: ID) {
    signInWithPasskey(input: $input, officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }
  }
`);
export const chooseOfficeMutation = graphql(`
  mutation ChooseOffice($officeId: ID!) {
    chooseOffice(officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }
  }
`);
export const signOutMutation = graphql(`mutation SignOut { signOut { ok } }`);
