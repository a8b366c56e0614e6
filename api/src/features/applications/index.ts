export { type ApplicationRow, findApplicationByEntry, findApplicationByNumber, findDocuments, getApplication, loadApplication, lockApplication, pageOfApplications } from "./find-applications";
export { getLegalPeriod } from "./find-requirements";
export { moveApplication } from "./move-application";
export { ApplicationPageType, ApplicationType } from "./application.type";
