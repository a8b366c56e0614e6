export { ApplicantInput } from "./applicant.input";
export { isTaxId } from "./applicant.rules";
export { ApplicantType } from "./applicant.type";
export { saveApplicant } from "./save-applicant";
export { type ApplicantRow, findApplicant, findTravelDocuments, loadApplicant, type TravelDocumentRow } from "./find-applicants";
export { findApplicants, findPossibleDuplicates } from "./match-applicants";
