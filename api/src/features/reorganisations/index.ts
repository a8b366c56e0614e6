export { carryOutDueMergers } from "./carry-out-merger";
export { CannotMerge, mergeMunicipalities, type MunicipalityMergerReport } from "./merge-municipalities";
export { carryOutDuePolicies } from "./switch-policy";
