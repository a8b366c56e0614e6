export { ApplicantInput } from "./applicant.input";
export { ApplicantType } from "./applicant.type";
export { saveApplicant } from "./save-applicant";
export { type ApplicantRow, findApplicant, findApplicants, findApplicantsByIds, findPossibleDuplicates, findTravelDocuments, loadApplicant, type TravelDocumentRow } from "./find-applicants";
export { nameKey } from "./name-key.rules";
