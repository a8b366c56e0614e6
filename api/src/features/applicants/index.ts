export { ApplicantInput } from "./applicant.input";
export { ApplicantType } from "./applicant.type";
export { saveApplicant } from "./save-applicant";
export { type ApplicantRow, findApplicant, findApplicants, findPossibleDuplicates, findTravelDocuments, loadApplicant, type TravelDocumentRow } from "./find-applicants";
