import { graphql } from "../../gql";

export const filingFormQuery = graphql(`
  query FilingForm {
    offices { id name canDeliver }
    municipality { id name units { code name } }
    knownMunicipalities { id name }
  }
`);
export const categoriesQuery = graphql(`query CategoriesOf($kind: ApplicationKind!) { permitCategories(kind: $kind) { code labelEl labelEn } }`);
export const requirementsQuery = graphql(`
  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }
`);
export const filingsForOthersQuery = graphql(`query FilingsForOthers($identityNumber: String!) { filingsForOthers(identityNumber: $identityNumber) { filings limit } }`);
export const renewalWindowQuery = graphql(`query RenewalWindow($expiresOn: LocalDate!, $category: ID) { renewalWindow(expiresOn: $expiresOn, category: $category) { timing opensOn until lateUntil lateFineCents peremptory } }`);
export const filingFeeQuery = graphql(`query FilingFee($input: FilingFeeInput!) { filingFee(input: $input) { permitYears cents free } }`);
export const duplicatesQuery = graphql(`
  query PossibleDuplicates($input: ApplicantInput!) {
    possibleDuplicates(input: $input) {
      reasons
      applicant {
        id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay sex fatherName motherName
        taxId socialSecurityNumber phone email language residence { municipalityId unitCode street } guardianships { id kind name identityNumber evidence until suffices } travelDocuments { id number }
      }
    }
  }
`);
export const fileApplicationMutation = graphql(`
  mutation FileApplication($commandId: ID!, $input: FileApplicationInput!) {
    fileApplication(commandId: $commandId, input: $input) {
      __typename
      ... on Application { id complete status protocolEntry { id number year } receipt { id code paperUrl } }
      ... on Refusal { code about clause }
    }
  }
`);
